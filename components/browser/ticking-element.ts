import { now } from './clock';

/** An element whose text changes as time passes. */
export abstract class TickingElement extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly restart = () => this.tick();

  connectedCallback(): void {
    addEventListener('clockset', this.restart);
    this.tick();
  }

  disconnectedCallback(): void {
    removeEventListener('clockset', this.restart);
    clearTimeout(this.timer);
  }

  /** Shows what is right at an instant. @returns milliseconds for which it stays right */
  protected abstract show(now: number): number;

  private tick(): void {
    clearTimeout(this.timer);
    const at = now();
    if (at !== undefined) this.timer = setTimeout(this.restart, this.show(at));
  }
}
