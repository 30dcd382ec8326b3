import type { PublishedSite } from '@/lib/content/published';
import { gateAnswer } from '@/lib/domain/gate';
import { SECOND_MS } from '@/lib/domain/instant';
import { environment } from '@/lib/process/environment';
import { log } from '@/lib/process/log';
import { currentEdition, currentEditionKey, type Edition } from '@/lib/site/edition';
import { framesOn } from '@/lib/site/frames';
import { findRoute, inLanguageOf, isInDemand, type Route } from '@/lib/site/routes';
import { noteUsedParts } from '@/lib/site/used-parts';
import { isSearchReady, settledSearch } from '@/lib/surfaces/search/searcher';
import { webcastOf } from '@/lib/surfaces/webcasts';
import { type Language, pathIn } from '@/messages/language';
import { type Answer, textAnswer } from './answer';
import { type EncodedAnswer, encode } from './encode';
import { FormerAnswers, type Kept } from './former-answers';
import { KeptAnswers } from './kept-answers';
import { isMerelyOld } from './merely-old';
import { NOT_FOUND, type Renderer } from './renderer';
import type { StoredAnswer } from './stored-answer';
import { storedAnswer } from './stored-route';
import { Crowded, Turns } from './turns';

// A transition may fall into a render and void it. More than one during a request is unlikely.
const ATTEMPTS = 5;

/** Searches and first pictures take tens of milliseconds each: pages and feeds are made meanwhile. */
const DEAR_AT_ONCE = 2;
const MOST_WAITING = 100;

/** In milliseconds. */
interface Waits {
  /** So long visitors wait for a page that is made again after a correction. Then they get that of before, */
  forPage: number;
  /** as long as no more than this has passed since the correction. */
  withFormer: number;
}

/** Rendering takes some ten milliseconds: more only where corrections and visitors come faster than pages. */
const WAITS: Waits = { forPage: SECOND_MS, withFormer: 2 * SECOND_MS };

/** Thrown if an answer was made for an edition that has ended. */
class EditionOver extends Error {}

/**
 * Answers a path with what is right at the instant of the answer. Every answer is made for one edition and cached for that
 * edition. If a transition or a withdrawal ends the edition before the answer is given, it is discarded. A correction does not
 * discard it: it was right when it was asked for, and a site that is corrected each second could never answer.
 */
export class Site {
  private kept: Kept | undefined;
  private readonly former: FormerAnswers;
  private readonly dear = new Turns(DEAR_AT_ONCE, MOST_WAITING);

  constructor(
    private readonly render: Renderer,
    private readonly waits = WAITS,
  ) {
    this.former = new FormerAnswers(waits.withFormer);
  }

  /**
   * @param path pathname as requested, without its query
   * @throws Crowded if it is dear to make, and too many such are being made
   */
  answer(path: string): Promise<EncodedAnswer | StoredAnswer> {
    return this.inTime(path, (edition) => this.withPatience(edition, path));
  }

  /** What `answer` would give, where it is kept already. @param edition the current one */
  ready(edition: Edition, path: string): EncodedAnswer | undefined {
    const kept = this.answersOf(edition).get(path);
    return kept && 'body' in kept ? kept : undefined;
  }

  /** Renders a page anew, whatever is kept. @throws Error if it cannot be rendered */
  async probe(path: string): Promise<void> {
    await this.inTime(path, (edition) => this.rendered(edition, path));
  }

  private async inTime<T>(path: string, make: (edition: Edition) => Promise<T>): Promise<T> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const edition = currentEdition();
      try {
        const answer = await make(edition);
        const present = currentEdition();
        if (present.key === edition.key || isMerelyOld(edition, present)) return answer;
      } catch (error) {
        if (!(error instanceof EditionOver)) throw error;
      }
    }
    throw new Error(`No answer to ${path} was in time for its edition.`);
  }

  /** The answer to a path of alerts while their process cannot be reached. */
  async alertsAway(path: string): Promise<EncodedAnswer> {
    const page = await this.inTime(ALERTS, (edition) =>
      this.rendered(edition, pathIn(languageOf(edition, path), ALERTS)),
    );
    return encode({
      ...page,
      status: 503,
      headers: { ...page.headers, 'cache-control': 'no-store', 'retry-after': '60' },
    });
  }

  /** The answer to unknown paths. */
  async notFound(): Promise<EncodedAnswer> {
    const answer = await this.answer(NOT_FOUND);
    if ('file' in answer) throw new Error(`${NOT_FOUND} is the address of a file.`);
    return answer;
  }

  /** Who cannot be given the new page soon after a correction gets the one of before: otherwise all would wait. */
  private async withPatience(edition: Edition, path: string): Promise<EncodedAnswer | StoredAnswer> {
    const making = this.inEdition(edition, path);
    if (!this.former.has(path)) return making;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.waits.forPage);
    });
    try {
      const made = await Promise.race([making, patience]);
      if (made) return made;
      const isPresent = this.kept?.edition.key === edition.key;
      return (isPresent && this.former.ofAMomentAgo(path, edition)) || making;
    } finally {
      clearTimeout(timer);
    }
  }

  private async inEdition(edition: Edition, path: string): Promise<EncodedAnswer | StoredAnswer> {
    const answers = this.answersOf(edition);
    const kept = answers.get(path);
    if (kept) return kept;
    const route = findRoute(edition.site, path);
    // All unknown paths share one answer, so that they cannot fill the cache.
    const notFound = notFoundFor(edition, path);
    if (!route && path !== notFound) return this.withoutAddress(edition, path);
    const stored = route && storedAnswer(edition, route);
    if (stored) return stored;
    if (route?.kind === 'captions') return this.inEdition(edition, notFound);

    const place = route?.kind === 'search' ? 'search' : hasPlace(edition.site, path) ? 'always' : 'other';
    const answer = this.sameAsFormer(edition, path, route) ?? this.encoded(edition, path, route);
    answers.keep(path, answer, place);
    return answer;
  }

  private encoded(edition: Edition, path: string, route: Route | undefined): Promise<EncodedAnswer> {
    const isSearch = route?.kind === 'search';
    const make = () => this.make(edition, path, route);
    // Whoever searches right after a start waits before taking a turn.
    const dear = () => (isSearch ? settledSearch() : Promise.resolve()).then(() => this.dear.take(make));
    return (isSearch || path.endsWith('.png') ? dear() : make())
      .then((made) => encode(made, isSearch || made.headers['cache-control'] === 'no-store'))
      .catch((error) => this.formerAnswer(edition, path, route, error));
  }

  /** The answer of a former edition to a page, if all that it was made of is the same. */
  private sameAsFormer(edition: Edition, path: string, route: Route | undefined): Promise<EncodedAnswer> | undefined {
    const last = route?.kind === 'page' ? this.former.last(path) : undefined;
    if (!last) return undefined;
    const { answer, isSame } = last;
    if ('body' in answer) return isSame(answer) ? Promise.resolve(answer) : undefined;
    // It is being made: another one would wait for it.
    return answer.then(
      (made) => (isSame(made) ? made : this.encoded(edition, path, route)),
      () => this.encoded(edition, path, route),
    );
  }

  private answersOf(edition: Edition): Kept['answers'] {
    const { kept } = this;
    if (kept?.edition.key === edition.key) {
      kept.edition = edition;
      return kept.answers;
    }
    this.former.end(kept, edition);
    this.kept = { edition, answers: new KeptAnswers() };
    return this.kept.answers;
  }

  /** Falls back to the page of the previous edition if rendering fails, unless a transition or a withdrawal ended that. */
  private async formerAnswer(
    edition: Edition,
    path: string,
    route: Route | undefined,
    error: unknown,
  ): Promise<EncodedAnswer> {
    const isPage = route?.kind === 'page' && !(error instanceof EditionOver || error instanceof Crowded);
    const former = isPage && this.former.insteadOf(path, edition);
    if (!former) throw error;
    log('error', 'A page cannot be rendered; its previous version is shown.', { path, error: String(error) });
    return former;
  }

  private async withoutAddress(edition: Edition, path: string): Promise<EncodedAnswer | StoredAnswer> {
    const trimmed = withoutTrailingSlashes(path);
    const route = trimmed && trimmed !== path ? findRoute(edition.site, trimmed) : undefined;
    // Whether there will be captions is not told before there are.
    if (route && route.kind !== 'captions') {
      const { answers } = languageOf(edition, trimmed).messages;
      return encode(textAnswer(308, answers.movedTo(trimmed), { location: trimmed }));
    }
    return this.inEdition(edition, notFoundFor(edition, path));
  }

  private async make(edition: Edition, path: string, route: Route | undefined): Promise<Answer> {
    const language = languageOf(edition, path);
    const { answers, gates } = language.messages;
    if (route?.kind === 'withdrawn') {
      if (!route.isPage) return textAnswer(410, route.note ?? answers.withdrawn);
      const page = pathIn(language, `/withdrawn${inLanguageOf(edition.site, path).path}`);
      return { ...(await this.rendered(edition, page)), status: 410 };
    }
    if (route?.kind === 'moved') return textAnswer(301, answers.movedTo(route.to), { location: route.to });
    if (route?.kind === 'search') return this.searched(edition, path);
    if (route?.kind !== 'gate') {
      const frames = framesOn(path, edition.site, edition.now);
      const page = await this.rendered(edition, path);
      return frames.length > 0 ? { ...page, frames } : page;
    }

    const event = edition.site.event(route.event);
    const answer = event && gateAnswer(event, route.gate, edition.now, route.name);
    const target = route.name === undefined ? event?.[route.gate]?.url : webcastOf(event, route.name)?.url;
    switch (answer?.state) {
      case 'open':
        if (!target) throw new Error(`${path} is open and leads nowhere.`);
        return textAnswer(307, gates[route.gate].openAnswer, {
          // Header values are ASCII: RFC 9110, section 5.5.
          location: target.replace(/[^\x21-\x7e]+/g, encodeURIComponent),
          'cache-control': 'no-store',
        });
      case 'early': {
        // Header dates are in real time even in a rehearsal, and in whole seconds: round up.
        const opensAt = answer.opensAt - environment().clockOffsetMs;
        const opens = new Date(Math.ceil(opensAt / SECOND_MS) * SECOND_MS).toUTCString();
        const page = await this.rendered(edition, path);
        return { ...page, status: 404, headers: { ...page.headers, 'retry-after': opens } };
      }
      case 'over':
        return { ...(await this.rendered(edition, path)), status: 410 };
      default:
        throw new Error(`${path} is a gate without an answer.`);
    }
  }

  /** RFC 9110, section 15.6.4: the search is ready a few seconds after a start. */
  private async searched(edition: Edition, path: string): Promise<Answer> {
    const wasReady = isSearchReady();
    // The search knows the site itself.
    const page = await this.renderedIn(edition, path);
    if (wasReady && isSearchReady()) return page;
    return { ...page, status: 503, headers: { ...page.headers, 'cache-control': 'no-store', 'retry-after': '2' } };
  }

  private async rendered(edition: Edition, path: string): Promise<Answer> {
    const noted = noteUsedParts(edition);
    const answer = await this.renderedIn(noted.edition, path);
    return { ...answer, parts: noted.parts() };
  }

  private async renderedIn(edition: Edition, path: string): Promise<Answer> {
    const { answer, edition: renderedFor } = await this.render(path, edition);
    if (answer.status >= 500) throw new Error(`${path} could not be rendered.`);
    if (renderedFor === edition.key) return answer;
    // Next may answer with a render that another request began before the transition.
    if (renderedFor !== undefined || currentEditionKey() !== edition.key) throw new EditionOver();
    if (answer.headers['cache-control'] === 'no-store') return answer;
    // If the cache handler throws, Next answers with the unfinished page.
    throw new Error(`${path} names no edition: see lib/site/responses/edition-response.ts, or say no-store.`);
  }
}

/** The most requested paths keep their place in the cache, even if somebody reads the whole archive. */
function hasPlace(site: PublishedSite, path: string): boolean {
  return path.endsWith(NOT_FOUND) || isInDemand(site, path);
}

function languageOf({ site }: Edition, path: string): Language {
  return inLanguageOf(site, path).site.language;
}

/** In the language of a path that the site does not have. */
function notFoundFor(edition: Edition, path: string): string {
  return pathIn(languageOf(edition, path), NOT_FOUND);
}

/** A loop, because `/\/+$/` takes quadratic time: it starts again at each slash. */
function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

const ALERTS = '/alerts';
