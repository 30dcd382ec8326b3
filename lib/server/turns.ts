/** Thrown if the queue is full. */
export class Crowded extends Error {
  override name = 'Crowded';
}

/** Limits how many expensive tasks run at once, and how many wait, so that they do not delay cheap ones. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** @throws Crowded at once, if too many wait */
  async take<T>(run: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= this.mostWaiting) throw new Crowded('Too many are waiting.');
      await new Promise<void>((go) => this.waiting.push(go));
    } else this.running++;
    try {
      return await run();
    } finally {
      // The task that waited longest takes over the place.
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
