import { askClock, now, startClock } from './clock';

// At a transition the page fetches itself and swaps in the new content: only the server decides what a phase
// means. The delay is random, so that not all visitors ask at once.

const SPREAD_MS = 2000;
const RETRY_MS = 3000;
const LOOK_MS = 10_000;

let timer: ReturnType<typeof setTimeout> | undefined;

const styleOf = (page: Document) => page.querySelector('style')?.textContent;

const main = () => document.querySelector('main');

function plan(): void {
  clearTimeout(timer);
  const at = now();
  const refreshAt = Number(main()?.dataset.refreshAt);
  if (at === undefined || !refreshAt) return;
  const left = refreshAt - at;
  // Timers stand still while a device sleeps: each look at the clock finds out.
  if (left > 2 * LOOK_MS) timer = setTimeout(plan, LOOK_MS);
  else timer = setTimeout(refresh, Math.max(left, 0) + Math.random() * SPREAD_MS);
}

function refresh(): void {
  const request = new XMLHttpRequest();
  request.open('GET', location.pathname);
  request.responseType = 'document';
  const again = () => {
    timer = setTimeout(refresh, RETRY_MS + Math.random() * SPREAD_MS);
  };
  request.onerror = again;
  request.onload = () => {
    const page = request.response as Document | null;
    const next = page?.querySelector('main');
    const before = main();
    if (!page || !next || !before || request.status >= 500) return again();
    // Its policy allows the style that it came with, which may lack what the new one needs.
    if (styleOf(page) !== styleOf(document)) return location.reload();
    const focused = document.activeElement?.id;
    const held = before.contains(document.activeElement);
    document.title = page.title;
    before.replaceWith(next);
    if (held) (document.getElementById(focused || 'main') ?? next).focus({ preventScroll: true });
    const news = document.getElementById('news');
    if (news) news.textContent = next.dataset.news ?? '';
    plan();
  };
  request.send();
}

export function watchTransitions(): void {
  addEventListener('clockset', plan);
  // Timers stand still during sleep and in the back/forward cache.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && askClock());
  addEventListener('pageshow', ({ persisted }) => persisted && askClock());
  startClock();
}
