/** Thrown where so many wait that another one would wait too long. */
export class Crowded extends Error {
  override name = 'Crowded';
}

/** Lets a few things be done at a time, and a few more wait: what is dear must not hold up what is cheap. */
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
      // Whoever waited longest takes over the place.
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
