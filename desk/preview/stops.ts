import { translationName } from '@/lib/content/read/translation';
import { ofEvent, ofRelease } from '@/lib/content/transitions';
import type { CallEvent, Content, Release } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { english } from '@/lib/format/english';
import { words } from '../words';

/** An instant at which what is public changes, with what happens then. */
export interface Stop {
  at: Instant;
  what: string;
}

const { stops } = words.draft;

/** What happens when, of a release and its events: each instant once, sorted. */
export function stopsOf({ releases, events }: Items): Stop[] {
  const whats = new Map<Instant, Set<string>>();
  for (const { at, what } of [...releases.flatMap(ofOneRelease), ...events.flatMap(ofOneEvent)]) {
    whats.set(at, (whats.get(at) ?? new Set()).add(what));
  }
  return [...whats].map(([at, what]) => ({ at, what: [...what].join(' · ') })).sort((a, b) => a.at - b.at);
}

/** The stops of a preview: before them, the last instant at which nothing of it is public. */
export function previewStops(items: Items): Stop[] {
  const all = stopsOf(items);
  const [first] = all;
  return first ? [{ at: first.at - 1, what: words.preview.notPublic }, ...all] : [];
}

/** The releases and events of a draft. */
export interface Items {
  releases: Release[];
  events: CallEvent[];
}

/** Those that stand in these files, or are translated in them, in this content. */
export function itemsIn({ releases, events }: Content, files: readonly { path: string }[]): Items {
  const firsts = [...new Set(files.map(({ path }) => translationName(path)?.first ?? path))];
  const slugs = (folder: string) =>
    firsts.flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length, -'.mdx'.length)] : []));
  return {
    releases: slugs('releases/').flatMap((slug) => releases.get(slug) ?? []),
    events: slugs('events/').flatMap((slug) => events.get(slug) ?? []),
  };
}

const stop = (at: Instant, what: string): Stop => ({ at, what });

function ofOneRelease(release: Release): Stop[] {
  const { draft, publishAt, corrections, historicalAt, translations = [] } = release;
  if (draft) return [];
  const own = new Set(ofRelease(release).filter((at) => at >= publishAt));
  return [
    stop(publishAt, stops.published),
    ...translations.flatMap(({ language, publishAt: at }) =>
      at > publishAt ? [stop(at, words.preview.translation(english.language(language)))] : [],
    ),
    ...corrections.map(({ at }) => stop(at, words.preview.corrected)),
    stop(historicalAt, words.preview.oldRelease),
  ].filter(({ at }) => own.has(at));
}

function ofOneEvent(event: CallEvent): Stop[] {
  const { startAt, endAt, doorsAt, endIsEstimate, replay, days, historicalAt, webcast } = event;
  if (event.draft) return [];
  const own = new Set(ofEvent(event).filter((at) => at >= event.publishAt));
  return [
    stop(event.publishAt, stops.published),
    // The first is the announcement.
    ...event.history.slice(1).map(({ at }) => stop(at, words.preview.change)),
    ...event.materials.map(({ publishAt, title }) => stop(publishAt, words.preview.document(title))),
    ...(event.registration?.closesAt === undefined
      ? []
      : [stop(event.registration.closesAt, words.preview.registration)]),
    ...(webcast ? [stop(doorsAt, stops.doors)] : []),
    ...(days ? [] : [stop(startAt, stops.start), stop(endAt, endIsEstimate ? stops.estimatedEnd : stops.end)]),
    ...(replay ? [stop(replay.opensAt, stops.opens)] : []),
    ...(replay?.closesAt === undefined ? [] : [stop(replay.closesAt, stops.closes)]),
    stop(historicalAt, words.preview.oldEvent),
  ].filter(({ at }) => own.has(at));
}
