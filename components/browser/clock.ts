// The site's time, whatever the device's clock says. Every answer carries the server's time; from then on
// `performance.now()` counts, which does not move when the device's clock is set.

let stampedAt: number | undefined;
let stamp = 0;

/** More than clocks differ between two ticks, and less than anybody would notice. */
const SLEEP_MS = 2000;
const RETRY_MS = 5000;

/** How far the device's clock is ahead of `performance.now()`, which stands still while the device sleeps. */
const lead = () => Date.now() - performance.now();
let leadBefore = lead();

/** Epoch milliseconds by the server's clock; undefined until the server has told it. Asked at each tick. */
export function now(): number | undefined {
  const slept = lead() - leadBefore;
  leadBefore += slept;
  if (slept > SLEEP_MS) {
    // It may also be that somebody set the clock: the server knows.
    stamp += slept;
    askClock();
  }
  return stampedAt === undefined ? undefined : stamp + performance.now() - stampedAt;
}

/** A rehearsal shifts the server's clock, and says so on the page. */
function rehearsalOffset(): number {
  return Number(document.querySelector<HTMLElement>('[data-clock-offset]')?.dataset.clockOffset ?? 0);
}

function set(seconds: string | undefined, sentAt: number, receivedAt: number): boolean {
  if (!Number(seconds)) return false;
  stamp = Number(seconds) * 1000 + rehearsalOffset();
  stampedAt = (sentAt + receivedAt) / 2;
  leadBefore = lead();
  dispatchEvent(new Event('clockset'));
  return true;
}

/** Asks the server what time it is, until it says so. */
export function askClock(): void {
  const request = new XMLHttpRequest();
  const sentAt = performance.now();
  request.open('HEAD', location.pathname);
  request.onload = () =>
    set(/clock;desc="([\d.]+)"/.exec(request.getResponseHeader('server-timing') ?? '')?.[1], sentAt, performance.now());
  // A device that has just woken up may have no network yet.
  request.onerror = () => setTimeout(askClock, RETRY_MS);
  request.send();
}

/** Takes the time from the page's own answer, unless it came from a cache. */
export function startClock(): void {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const timing = page?.transferSize ? page.serverTiming?.find(({ name }) => name === 'clock') : undefined;
  if (!page) {
    askClock();
    return;
  }
  const { requestStart, connectStart, connectEnd, secureConnectionStart, responseStart } = page;
  const waited = responseStart - requestStart;
  // The server stamps an answer when it is made, and may have needed long to make it. What the network needs is known from
  // a new connection: its first packets go there and back.
  const network = Math.min(waited, (secureConnectionStart || connectEnd) - connectStart || waited);
  if (!set(timing?.description, responseStart - network, responseStart)) askClock();
}
