/** What the importer did to the text on its way, and what of it is doubtful, in sentences for the summary; each once. */
export class Notes {
  private readonly counts = new Map<string, number>();
  private readonly doubtful = new Set<string>();

  /** Something that a person has to look at. */
  doubt(sentence: string): void {
    this.doubtful.add(sentence);
  }

  doubts(): string[] {
    return [...this.doubtful];
  }

  add(sentence: string, times = 1): void {
    if (times > 0) this.counts.set(sentence, (this.counts.get(sentence) ?? 0) + times);
  }

  /** The sentences in the order in which they first came up. */
  all(): string[] {
    return [...this.counts].map(([sentence, count]) => (count > 1 ? `${sentence} (${count} times)` : sentence));
  }
}

/** Words of the text as a note quotes them: on one line, and short. */
export function quoted(text: string, most = 60): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const points = [...line.slice(0, most * 2 + 2)];
  return `"${points.length > most ? `${points.slice(0, most).join('')}…` : line}"`;
}
