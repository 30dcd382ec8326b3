import { isStartKnown } from '@/lib/domain/days';
import type { Problem } from '../problem';
import { quote } from '../problem';
import { fieldName } from '../read/document';
import type { Loaded, SourceFile } from '../read/loaded';
import type { CallEvent, Release } from '../types';
import { oncePerItem } from './once-per-item';

/** The files that are there, whether or not anything is wrong with them, by their names without `.mdx`. */
export interface Names {
  releases: { has(name: string): boolean };
  events: { has(name: string): boolean };
}

const RELEASE_NAME = 'the name of a file in content/releases, without .mdx';
const EVENT_NAME = 'the name of a file in content/events, without .mdx';

const hasItsPlace = oncePerItem(
  ({ item: { dateline, body } }: Loaded<Release>) => !dateline?.city || body.includes(dateline.city),
);

/** What a release says of other files, and of its own words. */
export function crossCheckRelease({ item, source }: Loaded<Release>, names: Names, problems: Problem[]): void {
  const refuse = refusing(source, problems);
  checkLinks(source, names, problems);
  item.events.forEach((name, index) => {
    if (names.events.has(name)) return;
    refuse(['events', index], 'missing-event', quote(name), EVENT_NAME);
  });
  if (!hasItsPlace({ item, source })) {
    const fix = 'the place as it stands in the text';
    refuse(['dateline', 'city'], 'dateline', quote(item.dateline?.city), fix);
  }
}

/** What an event says of other files, and of its own history. */
export function crossCheckEvent({ item, source }: Loaded<CallEvent>, names: Names, problems: Problem[]): void {
  checkLinks(source, names, problems);
  const refuse = refusing(source, problems);
  const { announcement, materials, history, startAt, endAt, publishAt } = item;
  if (announcement && !names.releases.has(announcement)) {
    refuse(['announcement'], 'missing-release', quote(announcement), RELEASE_NAME);
  }
  materials.forEach(({ release }, index) => {
    if (!release || names.releases.has(release)) return;
    refuse(['materials', index, 'release'], 'missing-release', quote(release), RELEASE_NAME);
  });
  history.forEach(({ at }, index) => {
    const previous = history[index - 1];
    if (!previous || !(at < previous.at)) return;
    const fix = 'history in order, the oldest first';
    refuse(['history', index, 'at'], 'history-order', quote(new Date(at).toISOString()), fix);
  });
  const [announced] = history;
  const isAhead = (isStartKnown(item) ? startAt : endAt) >= publishAt;
  if (!announced && isAhead) {
    refuse(['history'], 'no-announcement', 'nothing', 'at least the announcement: [{at: …, note: Announced.}]');
  }
  // One that has no announcement, or was announced elsewhere in time, is recorded after the fact.
  if (announced && !isAhead && announced.at > startAt) {
    const fix =
      'a start after the event was announced; or, if it is recorded after the fact, no announcement in history';
    refuse(['start'], 'start-before-publication', quote(new Date(startAt).toISOString()), fix);
  }
}

/**
 * A link leads to a list of this site or to a file that is there. While what it leads to is not public, pages have
 * it as words alone: it tells nothing early, and nobody waits for it.
 */
export function checkLinks({ file, siteLinks }: SourceFile, names: Names, problems: Problem[]): void {
  for (const { path, line } of siteLinks) {
    if (/^\/(events|releases)?$/.test(path)) continue;
    const [, kind, name = ''] = /^\/(events|releases)\/([^/?#]+)$/.exec(path) ?? [];
    if (kind && names[kind as keyof Names].has(name)) continue;
    const fix = 'an address of this site, as in /releases/<name> or /events/<name>';
    problems.push({ file, line, field: 'text', rule: 'link-target', found: `a link to ${quote(path)}`, fix });
  }
}

function refusing({ file, document }: SourceFile, problems: Problem[]) {
  return (path: PropertyKey[], rule: string, found: string, fix: string) =>
    problems.push({ file, line: document.lineOf(path), field: fieldName(path), rule, found, fix });
}
