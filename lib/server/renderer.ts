import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DispatchFunc, inject, type Response } from 'light-my-request';
import next from 'next';
import { environment } from '@/lib/process/environment';
import { EDITION_HEADER, type Edition, runInEdition } from '@/lib/site/edition';
import { inLanguageOf } from '@/lib/site/routes';
import { codeOf, pathIn } from '@/messages/language';
import type { Answer } from './answer';
import { finishPage } from './cache/finish-page';

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

/** A path without a route, for which `app/[language]/missing` is rendered. */
export const NOT_FOUND = '/_not-found';

/** Renders a path for an edition. Safe to call concurrently. @param path as visitors write it, or `NOT_FOUND` */
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
    const page = pageOf(path, edition);
    const options = { url: page.path, headers: { host } };
    const response = await runInEdition(edition, page.own, () => inject(dispatch, options).end());
    const headers: Answer['headers'] = {};
    for (const name of HEADERS) {
      const value = response.headers[name];
      if (value !== undefined) headers[name] = String(value);
    }
    const { body, edition: renderedFor } = build ? finished(response) : asItIs(response);
    // Next's cache-control allows a year. Of it, only `no-store` is meaningful here, and only without an edition.
    if (renderedFor === undefined && String(response.headers['cache-control']).includes('no-store'))
      headers['cache-control'] = 'no-store';
    return { answer: { status: page.status ?? response.statusCode, headers, body }, edition: renderedFor };
  };
  return { render: onePerPath(ask), close: () => app.close() };
}

interface Finished {
  body: Uint8Array;
  edition: string | undefined;
}

/** The cache handler has finished pages that Next keeps. Others, which are searches, are finished here. */
function finished(response: Response): Finished {
  const rendered = asItIs(response);
  const isPage = String(response.headers['content-type']).startsWith('text/html') && response.statusCode < 500;
  if (!isPage || rendered.edition !== undefined) return rendered;
  const { html, edition } = finishPage(response.payload);
  return { body: Buffer.from(html), edition };
}

function asItIs({ headers, rawPayload: body }: Response): Finished {
  const edition = headers[EDITION_HEADER];
  return { body, edition: edition === undefined ? undefined : String(edition) };
}

/** What is the same for all languages is not below `app/[language]`: in development, Next's own files neither. */
const SHARED = /^\/(?:robots\.txt|sitemap\.xml|sitemap\/[^/]+|_next\/.+)$/;

/** The path that Next renders, below the code of its language, and the status of what is rendered as any other page. */
function pageOf(asked: string, edition: Edition): { path: string; own: string; status?: number } {
  const { site, path } = inLanguageOf(edition.site, asked);
  if (SHARED.test(path)) return { path, own: path };
  const language = `/${codeOf(site.language.tag)}`;
  return path === NOT_FOUND
    ? { path: `${language}/missing`, own: path, status: 404 }
    : { path: pathIn({ prefix: language }, path), own: path };
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
