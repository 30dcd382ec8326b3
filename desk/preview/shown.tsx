import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Instant } from '@/lib/domain/instant';
import { hashSource, stylesIn } from '@/lib/site/style';
import type { Desk } from '../desk';
import { type Draft, latest } from '../drafts/draft';
import { type Answer, goTo, htmlAnswer } from '../http/answer';
import { Html } from '../pages/page';
import { Refusal } from '../refusal';
import { deskStyle } from '../style';
import { words } from '../words';
import { PAST, type ShownAddress, shownPath } from './address';
import { type Asked, NoRenderer } from './renderer';

/** What the preview passes on of an answer of the site. The rest is for the public, or for caches. */
const PASSED = [
  'content-type',
  'content-length',
  'content-disposition',
  'content-range',
  'accept-ranges',
  'retry-after',
] as const;

/**
 * An answer of the site, with a draft in its content and its clock at an instant: its bytes, with a policy that lets
 * nothing of it run, since it stands at the desk's own origin.
 * @param draft undefined for the site as it was at the instant
 * @param publicAt for somebody who may see nothing else that is not public: the present
 * @throws Refusal if there is nothing to show, or nothing that shows it
 */
export async function shownAnswer(
  desk: Desk,
  draft: Draft | undefined,
  { at, path, isText }: ShownAddress,
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  publicAt?: Instant,
): Promise<Answer> {
  const answer = await ask(desk, {
    method: method === 'HEAD' ? 'HEAD' : 'GET',
    url: path,
    headers: headers.range ? { range: headers.range } : {},
    draftDir: draft && filesOf(desk, draft),
    at,
    publicAt,
  });
  const status = answer.statusCode ?? 500;
  const { location } = answer.headers;
  if (location !== undefined) {
    answer.resume();
    if (location.startsWith('/')) return goTo(shownPath({ draft: draft?.id ?? PAST, at, path: location, isText }));
    return leads(status, location);
  }
  const passed = passedOf(answer.headers);
  const type = passed['content-type'] ?? '';
  if (!isText && type.startsWith('text/html')) {
    const body = await buffer(answer);
    const styles = stylesIn(body.toString('utf8')).map(hashSource);
    const { 'content-length': _, ...rest } = passed;
    return { status, body, headers: { ...rest, 'content-security-policy': policy(styles) } };
  }
  const { 'content-disposition': _, ...rest } = passed;
  const shown = isText ? { ...rest, 'content-type': 'text/plain; charset=utf-8' } : passed;
  return { status, body: answer, headers: { ...shown, 'content-security-policy': policy([]) } };
}

function filesOf(desk: Desk, draft: Draft): string {
  const version = latest(draft);
  if (!version) throw new Refusal(404, words.preview.noFiles.title, words.preview.noFiles.text);
  return desk.drafts.folderOf(draft.id, version.number);
}

async function ask(desk: Desk, asked: Asked): Promise<IncomingMessage> {
  try {
    return await desk.renderer.ask(asked);
  } catch (error) {
    const { title, text } = words.preview.away;
    if (error instanceof NoRenderer) throw new Refusal(503, title, text(error.message));
    throw error;
  }
}

function passedOf(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(PASSED.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])));
}

/** No script, no other machine; links, forms and documents of the preview alone. */
function policy(styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${styles.join(' ') || "'none'"}`,
    "img-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    'sandbox allow-same-origin allow-forms allow-popups allow-downloads',
  ].join('; ');
}

/** In place of a redirect to another machine, which would learn of the draft. */
function leads(status: number, location: string): Answer {
  const style = deskStyle();
  const html = renderToStaticMarkup(
    <Html title={words.preview.title} style={style}>
      <main className="page">
        <div className="verdict">
          <h1>{words.preview.leads(status)}</h1>
          <p className="code">{location}</p>
          <p>{words.preview.leadsHint}</p>
        </div>
      </main>
    </Html>,
  );
  return htmlAnswer(200, html, { style, isFramed: true });
}
