import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';

/** An answer of the desk. */
export interface Answer {
  status: number;
  /** What is streamed says its own length. */
  body: string | Uint8Array | Readable;
  headers: Record<string, string>;
}

/** What every answer carries: nothing of the desk is kept, framed, sniffed or told to others. */
const COMMON = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  // With no-referrer, browsers send "Origin: null" with the desk's own forms (Fetch, "append a request Origin header").
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** What a page has besides its words. */
export interface Parts {
  style: string;
  /** Inline script. */
  script?: string;
  /** It shows pages of the preview in a frame. */
  hasFrame?: boolean;
  /** It is shown in that frame. */
  isFramed?: boolean;
}

export function htmlAnswer(status: number, html: string, { style, script, hasFrame, isFramed }: Parts): Answer {
  const policy = [
    "default-src 'none'",
    // The empty icon of every page.
    'img-src data:',
    `style-src '${sourceOf(style)}'`,
    // A script asks the desk alone: for what a passkey signs.
    ...(script ? [`script-src '${sourceOf(script)}'`, "connect-src 'self'"] : []),
    ...(hasFrame ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${isFramed ? "'self'" : "'none'"}`,
  ];
  return {
    status,
    body: `<!doctype html>${html}`,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy.join('; ') },
  };
}

/** Sends the browser on with GET, after a form. */
export function goTo(path: string, headers: Record<string, string> = {}): Answer {
  return { status: 303, body: '', headers: { location: path, ...headers } };
}

/** A document of a draft, to be saved and not shown: nothing in it runs with the address of the desk. */
export function download(path: string, name: string, size: number): Answer {
  return {
    status: 200,
    body: createReadStream(path),
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'content-length': String(size),
    },
  };
}

export function send(response: ServerResponse, { status, body, headers }: Answer, withBody: boolean): void {
  if (body instanceof Readable) {
    response.writeHead(status, { ...COMMON, ...headers });
    // Whoever asked may leave before the end.
    if (withBody) pipeline(body, response, () => {});
    else response.end(() => body.destroy());
    return;
  }
  response.writeHead(status, { ...COMMON, ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(withBody ? body : undefined);
}

/** CSP 3 `hash-source` of an inline element. */
function sourceOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
