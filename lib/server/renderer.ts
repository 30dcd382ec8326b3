import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DispatchFunc, inject } from 'light-my-request';
import next from 'next';
import { environment } from '@/lib/process/environment';
import { EDITION_HEADER, type Edition, runInEdition } from '@/lib/site/edition';
import type { Answer } from './answer';

// All that Next may say to a visitor. Everything else tells of the inside.
const HEADERS = ['content-type', 'content-disposition', 'last-modified', 'repr-digest'];

/** One too many after the render of another edition. */
const ATTEMPTS = 5;

export interface Rendered {
  answer: Answer;
  /** The edition that it was rendered for, if what rendered it said so. */
  edition: string | undefined;
}

/** Renders a path for an edition, whatever else is being rendered meanwhile. */
export type Renderer = (path: string, edition: Edition) => Promise<Rendered>;

/**
 * Starts Next on a build or, while developing, on the sources.
 * @param build path of its folder below `root`
 */
export async function startRenderer(
  root: string,
  build?: string,
): Promise<{ render: Renderer; close(): Promise<void> }> {
  // Read by next.config.ts.
  if (build) process.env.NEWSROOM_BUILD = build;
  const app = next({ dev: build === undefined, dir: root });
  await app.prepare();
  const handle = app.getRequestHandler();
  const { host } = new URL(environment().siteUrl);

  const dispatch: DispatchFunc = (request, response) => {
    handle(request, response).catch((error) => response.destroy(error));
  };

  /** Asks Next for a path with a request of our own: nothing of the visitor's request ever reaches it. */
  const ask: Renderer = async (path, edition) => {
    const options = { url: path, headers: { host } };
    const response = await runInEdition(edition, () => inject(dispatch, options).end());
    const headers: Answer['headers'] = {};
    for (const name of HEADERS) {
      const value = response.headers[name];
      if (value !== undefined) headers[name] = String(value);
    }
    // Next would let caches keep a page for a year; all that it knows is what may not be kept at all.
    if (String(response.headers['cache-control']).includes('no-store')) headers['cache-control'] = 'no-store';
    const renderedFor = response.headers[EDITION_HEADER];
    const answer = { status: response.statusCode, headers, body: response.rawPayload };
    return { answer, edition: renderedFor === undefined ? undefined : String(renderedFor) };
  };
  return { render: onePerPath(ask), close: () => app.close() };
}

/**
 * Next gives the render of a path that is under way to all who ask for that path, whichever edition they ask for. So
 * there is one at a time: those of its edition share it, those of others wait, and each comes to its own.
 */
export function onePerPath(render: Renderer): Renderer {
  const underWay = new Map<string, { edition: string; rendered: Promise<Rendered> }>();
  return async (path, edition) => {
    for (let current = underWay.get(path); current; current = underWay.get(path)) {
      if (current.edition === edition.key) return current.rendered;
      await current.rendered.catch(() => {});
    }
    const rendered = ownRender(render, path, edition).finally(() => underWay.delete(path));
    underWay.set(path, { edition: edition.key, rendered });
    return rendered;
  };
}

/** Next lets go of a render a moment after it has answered with it: who comes within that moment asks again. */
async function ownRender(render: Renderer, path: string, edition: Edition): Promise<Rendered> {
  for (let attempt = 1; ; attempt++) {
    const rendered = await render(path, edition);
    const isOthers = rendered.edition !== undefined && rendered.edition !== edition.key;
    if (!isOthers || attempt === ATTEMPTS) return rendered;
    await nextTurn();
  }
}
