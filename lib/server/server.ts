import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import fresh from 'fresh';
import { machineNow } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { log } from '@/lib/process/log';
import { currentEdition, currentEditionKey, type Edition } from '@/lib/site/edition';
import { inLanguageOf } from '@/lib/site/routes';
import { searchOf, searchPath } from '@/lib/surfaces/search/query';
import { defaultLanguage, pathIn } from '@/messages/language';
import { forwardToAlerts, isOfAlerts, isTooLarge } from './alerts-gateway';
import { textAnswer } from './answer';
import { chooseEncoding, type EncodedAnswer, encode } from './encode';
import { headersOf, type PolicySources } from './headers';
import { HEALTH_PATH, type Health } from './health';
import { keptByProxy } from './kept-by-proxy';
import { LIMITS, limitBody, limitHeaders, refuseStrangeHeaders, SILENCE_MS } from './limits';
import type { Pages } from './pages';
import { answerInRounds } from './rounds';
import type { Site } from './site';
import { type StoredAnswer, sendStored } from './stored-answer';
import { Crowded } from './turns';

const LONGEST_PATH = 2000;

/** Sent only to a proxy, which removes it: it could reveal the time of an embargoed transition. */
const KEPT_BY_PROXY = 'x-accel-expires';

/** Plain-text answers are in the default language of the company. */
const answers = () => currentEdition().site.language.messages.answers;

// Made before there is any content, so that nothing can fail any more.

/** For a document that is being replaced. */
const CHANGING = encode(
  textAnswer(503, defaultLanguage.messages.answers.changing, { 'cache-control': 'no-store', 'retry-after': '1' }),
);

/** Not 503, for which nginx would take the instance out of service. */
const CROWDED = encode(
  textAnswer(429, defaultLanguage.messages.answers.crowded, { 'cache-control': 'no-store', 'retry-after': '2' }),
);

const FAILED = encode(textAnswer(500, defaultLanguage.messages.answers.failed, { 'cache-control': 'no-store' }));

/** The HTTP server of the site: GET and HEAD, conditional requests, content negotiation, headers. */
export function createSiteServer(
  site: Site,
  health: Health,
  { assets, allowed, failed }: Omit<Pages, 'render' | 'close'>,
): Server {
  const send = (request: IncomingMessage, response: ServerResponse, answer: EncodedAnswer) =>
    sendPacked(request, response, answer, allowed);
  const server = createServer(LIMITS);
  answerInRounds(server, (request, response) => {
    if (refuseStrangeHeaders(request)) return;
    limitBody(request);
    limitHeaders(request);
    try {
      if (giveKept(request, response)) return;
    } catch (error) {
      void fail(request, response, error);
      return;
    }
    const { path } = split(request.url ?? '');
    const answered = isOfAlerts(path) ? forward(request, response, path) : respond(request, response);
    answered.catch((error: unknown) => fail(request, response, error));
  });
  /** Most requests: without a promise. Each is followed by Next's hooks, and the ten of `respond` take as long as the rest. */
  const giveKept = (request: IncomingMessage, response: ServerResponse): boolean => {
    const edition = currentEdition();
    const kept = isRead(request) ? site.ready(edition, request.url ?? '') : undefined;
    if (kept) give(request, response, kept, edition);
    return kept !== undefined;
  };
  const fail = async (request: IncomingMessage, response: ServerResponse, error: unknown) => {
    // Others are answered meanwhile: nothing is wrong, and nothing is told.
    if (error instanceof Crowded) {
      send(request, response, await CROWDED);
      return;
    }
    log('error', 'An answer failed', {
      path: request.url?.split('?', 1)[0]?.slice(0, 200),
      error: String(error),
    });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.removeHeader(KEPT_BY_PROXY);
    send(request, response, failed ?? (await FAILED));
  };
  const forward = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    if (path.length > LONGEST_PATH) send(request, response, await encode(textAnswer(414, answers().tooLong)));
    else if (isTooLarge(request)) send(request, response, await encode(textAnswer(413, answers().tooLarge)));
    else if (!(await forwardToAlerts(request, response, path))) {
      send(request, response, await site.alertsAway(path));
    }
  };
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const edition = currentEdition();
    const given = await answer(request, { site, health, assets });
    if (!('file' in given)) {
      give(request, response, given, edition);
      return;
    }
    setConnection(request, response);
    const outcome = await sendStored(request, response, given);
    if (outcome === 'gone') send(request, response, await site.notFound());
    if (outcome === 'changing') send(request, response, await CHANGING);
  };
  const give = (request: IncomingMessage, response: ServerResponse, given: EncodedAnswer, edition: Edition) => {
    setConnection(request, response);
    if (environment().trustedProxy) response.setHeader(KEPT_BY_PROXY, keptFor(given, edition));
    send(request, response, given);
  };
  const setConnection = (request: IncomingMessage, response: ServerResponse) => {
    // The server is stopping: last answer on this connection.
    if (!server.listening) response.setHeader('connection', 'close');
    // It stays open without Node's two headers (RFC 9112, 9.3), which would weigh 48 bytes.
    else if (request.httpVersion === '1.1' && response.shouldKeepAlive) response.removeHeader('connection');
  };
  server.setTimeout(SILENCE_MS);
  return server;
}

/**
 * How long the proxy may cache an answer that was requested in an edition. The redirect of an open gate is cached too,
 * although it is `no-store`: the gate stays open for the whole edition.
 */
function keptFor({ status, headers }: EncodedAnswer, { key, until }: Edition): string {
  const keepable = status < 500 && (headers['cache-control'] !== 'no-store' || status === 307);
  if (!keepable || key !== currentEditionKey()) return '0';
  return keptByProxy(machineNow(), until && until - environment().clockOffsetMs);
}

async function answer(
  request: IncomingMessage,
  { site, health, assets }: { site: Site; health: Health; assets: Pages['assets'] },
): Promise<EncodedAnswer | StoredAnswer> {
  if (!isRead(request)) {
    return encode(textAnswer(405, answers().readOnly, { allow: 'GET, HEAD' }));
  }
  const { path, query } = split(request.url ?? '');
  if (path.length > LONGEST_PATH) return encode(textAnswer(414, answers().tooLong));
  if (!path.startsWith('/')) return encode(textAnswer(400, answers().notAnAddress));
  if (path === HEALTH_PATH) return health.answer();
  const given = (await assets.get(path)) ?? (await site.answer(searchedPath(path, query)));
  return 'file' in given || given.status !== 308 ? given : withQuery(given, query);
}

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

function split(url: string): { path: string; query: string } {
  const end = url.indexOf('?');
  return end < 0 ? { path: url, query: '' } : { path: url.slice(0, end), query: url.slice(end + 1) };
}

/** Adds the query of the request to a redirect: a search keeps its words, a campaign link its parameters. */
function withQuery(redirect: EncodedAnswer, query: string): EncodedAnswer {
  if (!query) return redirect;
  const location = `${redirect.headers.location}?${query}`;
  return { ...redirect, headers: { ...redirect.headers, location } };
}

/** Only the search uses the query string. Each search has a path of its own, which is rendered. */
function searchedPath(asked: string, query: string): string {
  const { site, path } = inLanguageOf(currentEdition().site, asked);
  const search = path === '/search' && searchOf(new URLSearchParams(query.slice(0, LONGEST_PATH)));
  return search ? pathIn(site.language, searchPath(search)) : asked;
}

function sendPacked(
  request: IncomingMessage,
  response: ServerResponse,
  answer: EncodedAnswer,
  allowed: PolicySources,
): void {
  const encoding = chooseEncoding(request.headers['accept-encoding'], answer);
  if (answer.status === 200 && isUnchanged(request, answer)) {
    response.writeHead(304, headersOf(answer, encoding, allowed, 'unchanged')).end();
    return;
  }
  const body = answer.encoded[encoding] ?? answer.body;
  response.writeHead(answer.status, headersOf(answer, encoding, allowed));
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** RFC 9110, section 13.2.2. The encoding's suffix is ignored: all encodings of a tag have the same content. */
function isUnchanged({ headers }: IncomingMessage, { tag }: EncodedAnswer): boolean {
  if (!headers['if-none-match'] && !headers['if-modified-since']) return false;
  const tags = headers['if-none-match']?.replace(/-(?:br|gzip)(?=")/g, '');
  return fresh({ ...headers, 'if-none-match': tags }, { etag: `"${tag}"` });
}
