/**
 * Marks mails as sent, all that come while a statement is under way with the next one. Whoever sends waits for the mark
 * before the next mail, so that no more are sent and not marked than connections are open.
 */
export class Marks {
  private waiting: { id: string; done(): void; failed(error: unknown): void }[] = [];
  private isWriting = false;

  constructor(private readonly write: (ids: string[]) => Promise<void>) {}

  mark(id: string): Promise<void> {
    const marked = new Promise<void>((done, failed) => this.waiting.push({ id, done, failed }));
    if (!this.isWriting) void this.writeAll();
    return marked;
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.write(batch.map(({ id }) => id));
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.isWriting = false;
  }
}
