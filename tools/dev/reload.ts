// Runs in the browser while developing: loads the page again once it would be answered otherwise. Whether anything has
// changed is asked often, since that costs little; then, for a while, whether this page has.

const LOOK_EVERY_MS = 100;
/** A change can be noticed here before it is by what compiles it. */
const LOOK_FOR_MS = 5000;

/** The address of this script names the page that it came with. */
const { pathname, search } = new URL(import.meta.url);

let known = '';
let lookUntil = 0;

async function look(): Promise<void> {
  const state = await text('/state');
  if (state !== undefined && state !== known) {
    // Of the same sources, another edition: the content has changed, and nothing has to be compiled first.
    if (known && sourcesOf(state) === sourcesOf(known)) return location.reload();
    known = state;
    lookUntil = performance.now() + LOOK_FOR_MS;
  }
  if (performance.now() < lookUntil && (await isAnotherPage())) location.reload();
  else setTimeout(look, LOOK_EVERY_MS);
}

/** The part of a state before the edition. */
function sourcesOf(state: string): string {
  return state.slice(0, state.lastIndexOf(' '));
}

/** A page that cannot be rendered is still being written: what is shown stays until it can be. */
async function isAnotherPage(): Promise<boolean> {
  const page = await text(location.href);
  return page !== undefined && !page.includes(pathname + search);
}

/** Undefined where there is no answer, since the server is being started again, or a fault. */
async function text(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address, { cache: 'no-store' });
    return answer.status < 500 ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

look();
