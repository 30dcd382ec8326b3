// The site's time, whatever the device's clock says. Every answer carries the server's time; from then on
// `performance.now()` counts, which does not move when the device's clock is set.

let stampedAt: number | undefined;
let stamp = 0;

/** Epoch milliseconds by the server's clock; undefined until the server has told it. */
export function now(): number | undefined {
  return stampedAt === undefined ? undefined : stamp + performance.now() - stampedAt;
}

/** A rehearsal shifts the server's clock, and says so on the page. */
function rehearsalOffset(): number {
  return Number(document.querySelector<HTMLElement>('[data-clock-offset]')?.dataset.clockOffset ?? 0);
}

function set(seconds: string | undefined, sentAt: number, receivedAt: number): boolean {
  if (!seconds || !Number(seconds)) return false;
  stamp = Number(seconds) * 1000 + rehearsalOffset();
  stampedAt = (sentAt + receivedAt) / 2;
  dispatchEvent(new Event('clockset'));
  return true;
}

/** Asks the server what time it is. */
export function askClock(): void {
  const request = new XMLHttpRequest();
  const sentAt = performance.now();
  request.open('HEAD', location.pathname);
  request.onload = () =>
    set(/clock;desc="([\d.]+)"/.exec(request.getResponseHeader('server-timing') ?? '')?.[1], sentAt, performance.now());
  request.send();
}

/** Takes the time from the page's own answer, unless it came from a cache. */
export function startClock(): void {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const timing = page?.transferSize ? page.serverTiming?.find(({ name }) => name === 'clock') : undefined;
  if (!page || !set(timing?.description, page.requestStart, page.responseStart)) askClock();
}
