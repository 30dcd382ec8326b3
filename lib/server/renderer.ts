import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DispatchFunc, inject } from 'light-my-request';
import next from 'next';
import { environment } from '@/lib/process/environment';
import { EDITION_HEADER, type Edition, runInEdition } from '@/lib/site/edition';
import type { Answer } from './answer';

// The only headers of Next that reach visitors. Others would reveal internals. No Last-Modified: a correction, a
// withdrawal or a second release of a day changes the bytes without a later date.
const HEADERS = ['content-type', 'content-disposition', 'repr-digest'];

/** Most renders of a request: all but the last are discarded if they are for another edition. */
const ATTEMPTS = 5;

export interface Rendered {
  answer: Answer;
  /** The key of the edition that it was rendered for, if the response has one. */
  edition: string | undefined;
}

/** Renders a path for an edition. Safe to call concurrently. */
export type Renderer = (path: string, edition: Edition) => Promise<Rendered>;

/**
 * Starts Next on a build or, in development, on the sources.
 * @param build path of the build below `root`; undefined for development
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

  /** Sends Next a request of our own. Nothing of the visitor's request reaches it. */
  const ask: Renderer = async (path, edition) => {
    const options = { url: path, headers: { host } };
    const response = await runInEdition(edition, () => inject(dispatch, options).end());
    const headers: Answer['headers'] = {};
    for (const name of HEADERS) {
      const value = response.headers[name];
      if (value !== undefined) headers[name] = String(value);
    }
    // Next's cache-control allows a year. Of it, only `no-store` is meaningful here.
    if (String(response.headers['cache-control']).includes('no-store')) headers['cache-control'] = 'no-store';
    const renderedFor = response.headers[EDITION_HEADER];
    const answer = { status: response.statusCode, headers, body: response.rawPayload };
    return { answer, edition: renderedFor === undefined ? undefined : String(renderedFor) };
  };
  return { render: onePerPath(ask), close: () => app.close() };
}

/**
 * Next shares a render in progress among all requests for its path, whatever their edition. So this allows one render
 * per path at a time: requests of the same edition share it, others wait and then start their own.
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

/** Next hands out a finished render for a moment longer. If it is for another edition, render again. */
async function ownRender(render: Renderer, path: string, edition: Edition): Promise<Rendered> {
  for (let attempt = 1; ; attempt++) {
    const rendered = await render(path, edition);
    const isOthers = rendered.edition !== undefined && rendered.edition !== edition.key;
    if (!isOthers || attempt === ATTEMPTS) return rendered;
    await nextTurn();
  }
}
