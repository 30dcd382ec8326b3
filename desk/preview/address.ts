import type { IncomingMessage } from 'node:http';
import type { Instant } from '@/lib/domain/instant';

/** In an address, in place of a draft: the site as it was. */
export const PAST = 'past';

/** A page of the site with a draft in it, or as it was, at an instant. */
export interface ShownAddress {
  /** Its id, or `PAST`. */
  draft: string;
  at: Instant;
  /** As on the site, with its query. */
  path: string;
  /** What a browser would download is shown as text. */
  isText?: boolean | undefined;
}

type Request = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

const SHOWN = /^\/(shown|shown-as-text)\/([^/]+)\/(\d{1,14})(\/.*)$/s;

/** `/shown/0123456789ab/1327669200000/events/…` */
export function shownPath({ draft, at, path, isText = false }: ShownAddress): string {
  return `/shown${isText ? '-as-text' : ''}/${draft}/${at}${path}`;
}

/** @param url path and query of a request */
export function shownAddress(url: string): ShownAddress | undefined {
  const [, prefix, draft = '', at, path = ''] = SHOWN.exec(url) ?? [];
  return prefix === undefined ? undefined : { draft, at: Number(at), path, isText: prefix !== 'shown' };
}

/**
 * Where a request from a page of the preview leads. Pages are shown as the site makes them, so what they link to stands
 * at the root: the page that a request comes from says of which preview it is.
 */
export function shownFrom({ method, url = '', headers }: Request): string | undefined {
  const [, host, path = ''] = /^https?:\/\/([^/]+)(\/.*)$/.exec(headers.referer ?? '') ?? [];
  if (method === 'POST' || host === undefined || host !== headers.host || shownAddress(url)) return undefined;
  const from = shownAddress(path);
  return from && url.startsWith('/') ? shownPath({ ...from, path: url, isText: false }) : undefined;
}
