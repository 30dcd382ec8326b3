import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '@/lib/domain/instant';
import type { EventStatus } from '@/lib/domain/types';
import type { Acceptance, HeldBack, PublicRecord } from './accept/types';
import { eventAt } from './event-at';
import { isOffered } from './material-address';
import { published } from './published';
import type { CallEvent, Content, Material, Release } from './types';

/** A value before and after a change. */
interface Difference<T> {
  from: T;
  to: T;
}

/** What becomes public: a file, a material of an event, a change of an event, or the newest version of a file. */
export type Due =
  | { what: 'release' | 'event'; title: string }
  | { what: 'material'; title: string; kind: Material['kind'] }
  | {
      what: 'change';
      note: string;
      start?: Difference<Instant> | undefined;
      status?: Difference<EventStatus> | undefined;
      /** The replay becomes another one. */
      replay: boolean;
    }
  /** Held back until then for nothing but its dates. */
  | { what: 'version' };

export interface Scheduled {
  at: Instant;
  /** Only the day is known: it is public from midnight. */
  isDay: boolean;
  /** Below the content directory, as in `events/q2-call.mdx`. */
  path: string;
  due: Due;
}

/** A file that was public and no longer is. */
export interface TakenBack {
  path: string;
  /** `unpublished`: a draft again, with a later `publishAt`, or without the announcement that it was published with. */
  how: 'marked' | 'deleted' | 'unpublished';
  /** Undefined if the site has not recorded it yet. */
  at: Instant | undefined;
  /** The withdrawal notice. */
  note?: string | undefined;
}

/** What is public, what becomes public when, and what is held back or was withdrawn. */
export interface Schedule {
  now: Instant;
  /** Home zone of the company. */
  timeZone: string;
  isPublic: { releases: number; events: number; newest: Release | undefined; next: CallEvent | undefined };
  /** The next first. */
  upcoming: Scheduled[];
  heldBack: HeldBack[];
  /** Paths of files that their authors keep unpublished. */
  drafts: string[];
  /** The latest first. */
  withdrawn: TakenBack[];
}

/** What STATE_DIR records. */
interface Recorded {
  /** What was public last. */
  record: PublicRecord;
  /** By path, when a file that was public was found to be gone. */
  gone: ReadonlyMap<string, Instant>;
}

export function scheduleOf(accepted: Acceptance, recorded: Recorded, now: Instant): Schedule {
  const { content, heldBack } = accepted;
  const { company, releases, events } = content;
  const site = published(content, now);
  const upcoming = [
    ...[...releases.values()].flatMap(ofRelease),
    ...[...events.values()].flatMap((event) => ofEvent(event, content)),
    ...heldBack.flatMap(ofHeldBack),
  ];
  return {
    now,
    timeZone: company.timeZone,
    isPublic: {
      releases: site.releases.length,
      events: site.events.length,
      newest: site.releases[0],
      next: site.events.findLast(({ endAt }) => endAt > now),
    },
    upcoming: upcoming
      .filter(({ at }) => at > now)
      .sort((a, b) => a.at - b.at || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    heldBack,
    drafts: [
      ...[...releases.values()].filter(({ draft }) => draft).map(({ slug }) => releasePath(slug)),
      ...[...events.values()].filter(({ draft }) => draft).map(({ slug }) => eventPath(slug)),
    ].sort(),
    withdrawn: takenBack(accepted, recorded, now),
  };
}

const releasePath = (slug: string) => `releases/${slug}.mdx`;
const eventPath = (slug: string) => `events/${slug}.mdx`;

function ofRelease({ slug, title, draft, publishAt, publication, translations = [] }: Release): Scheduled[] {
  if (draft) return [];
  const isDay = publication.kind === 'day';
  return [
    { at: publishAt, isDay, path: releasePath(slug), due: { what: 'release', title } },
    ...translations.map(
      ({ language, publishAt: at, item }): Scheduled => ({
        at,
        isDay: isDay && at === publishAt,
        path: releasePath(`${slug}.${language}`),
        due: { what: 'release', title: item.title },
      }),
    ),
  ];
}

function ofEvent(event: CallEvent, { releases }: Content): Scheduled[] {
  const { slug, title, publishAt, draft, materials, history, translations = [] } = event;
  if (draft) return [];
  const path = eventPath(slug);
  const announcement = releases.get(event.announcement ?? '');
  const isDay = announcement?.publication.kind === 'day' && announcement.publishAt === publishAt;
  const later = (at: Instant, due: Due): Scheduled[] => (at > publishAt ? [{ at, isDay: false, path, due }] : []);
  return [
    { at: publishAt, isDay, path, due: { what: 'event', title } },
    ...translations.map(
      ({ language, publishAt: at, item }): Scheduled => ({
        at,
        isDay: isDay && at === publishAt,
        path: eventPath(`${slug}.${language}`),
        due: { what: 'event', title: item.title },
      }),
    ),
    // A release has an instant of its own.
    ...materials
      .filter((material) => isOffered(material) && !material.release)
      .flatMap(({ publishAt: at, kind, title }) => later(at, { what: 'material', kind, title })),
    // The first entry is the announcement.
    ...history.slice(1).flatMap(({ at, note }) => later(at, changeAt(event, at, note))),
  ];
}

function changeAt(event: CallEvent, at: Instant, note: string): Due {
  const [before, after] = [eventAt(event, at - 1), eventAt(event, at)];
  const difference = <T>(from: T, to: T) => (from === to ? undefined : { from, to });
  return {
    what: 'change',
    note,
    start: difference(before.startAt, after.startAt),
    status: difference(before.status, after.status),
    replay: !isDeepStrictEqual(before.replay, after.replay),
  };
}

/** A file that is dated ahead is used as it is once its dates have come. */
function ofHeldBack({ path, problems }: HeldBack): Scheduled[] {
  const lapses = problems.flatMap(({ lapsesAt }) => lapsesAt ?? []);
  if (problems.length === 0 || lapses.length < problems.length) return [];
  return [{ at: Math.max(...lapses), isDay: false, path, due: { what: 'version' } }];
}

function takenBack({ content, heldBack, record }: Acceptance, recorded: Recorded, now: Instant): TakenBack[] {
  const { releases, events, withdrawn } = content;
  const marks = new Map([
    ...[...withdrawn.releases].map(([slug, mark]) => [releasePath(slug), mark] as const),
    ...[...withdrawn.events].map(([slug, mark]) => [eventPath(slug), mark] as const),
  ]);
  const isThere = new Set([
    ...[...releases.keys()].map(releasePath),
    ...[...events.keys()].map(eventPath),
    ...heldBack.map(({ path }) => path),
  ]);
  const taken = [...marks].map(([path, { at, note }]): TakenBack => ({ path, how: 'marked', at, note }));
  const former = new Map<string, Instant | undefined>(recorded.gone);
  for (const path of recorded.record.keys()) former.set(path, undefined);
  for (const [path, at] of former) {
    if (!/^(?:releases|events)\//.test(path) || record.has(path)) continue;
    taken.push({ path, how: isThere.has(path) ? 'unpublished' : 'deleted', at });
  }
  return taken.sort((a, b) => (b.at ?? now) - (a.at ?? now));
}
