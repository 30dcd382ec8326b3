import { isPublished } from '@/lib/domain/embargo';
import type { Instant } from '@/lib/domain/instant';
import { facesOfRelease } from '../faces';
import { ofRelease, withTransitionsOf } from '../transitions';
import type { Release } from '../types';
import type { Accepted, Input } from './accept';
import type { Choice, Version } from './choose';
import { entriesOfRelease } from './public-record';
import type { Acceptance, HeldBack } from './types';

/** More at once are chosen with all others. */
const FEW = 50;

/** Said of a file that names another one that is not there. */
const MISSING = new Set(['missing-release', 'link-target']);

/**
 * As `accept`, when a few releases were corrected or added that no other file depends on: in proportion to these, however
 * many others there are. No transition may have passed since.
 * @param changed paths below the content directory of all files that changed
 * @returns undefined if all files are to be chosen again
 */
export function acceptAgain(former: Accepted, input: Input, changed: Iterable<string>): Accepted | undefined {
  const paths = [...changed];
  if (paths.length > FEW || former.acceptance.heldBack.some(dependsOnMore)) return undefined;
  const context = { ...former.context, ...input };
  const items = former.items.with(context);
  const referred = referredTo(former);
  const releases = new Map(former.releases);
  const news = new Map<string, Release>();
  for (const path of paths) {
    const [, slug = ''] = /^releases\/([^/]+)\.mdx$/.exec(path) ?? [];
    const file = context.found.releases.get(slug);
    const fields = file?.value?.fields;
    const before = former.releases.get(slug);
    if (!file || !fields || !items.isAlone(path) || referred.has(slug)) return undefined;
    const isNew = before === undefined;
    if (isNew ? !items.ids.areFree(fields) || isMissed(former) : !hasSameNames(before, fields)) return undefined;
    const choice = items.release({ slug, file, entry: context.record.get(path) });
    const used = aloneIn(choice);
    if (!used || !(isNew || isSameForOthers(aloneIn(before)?.item, used.item, context.now))) return undefined;
    releases.set(slug, choice);
    if (isNew) items.ids.add(path, fields);
    news.set(slug, used.item);
  }
  const next = { ...former, context, items, releases };
  return { ...next, acceptance: withReleases(next, news) };
}

/** The release that a choice uses, if there is nothing else to say of it, and it has a place of its own. */
function aloneIn({ used, heldBack, withdrawn, warnings }: Choice<Release>): Version<Release> | undefined {
  if (!used || heldBack || withdrawn || warnings.length > 0) return undefined;
  return used.waitsFor || used.translations?.length || used.item.events.length > 0 ? undefined : used;
}

/** What an event that is held back refers to is not known; what could not be read may be read now. */
function dependsOnMore({ path, problems }: HeldBack): boolean {
  return path.startsWith('events/') || problems.some(({ rule }) => rule === 'unreadable');
}

/** The slugs of releases that events refer to. */
function referredTo({ acceptance }: Accepted): ReadonlySet<string> {
  const referred = new Set<string>();
  for (const { announcement, materials } of acceptance.content.events.values()) {
    for (const slug of [announcement, ...materials.map(({ release }) => release)]) if (slug) referred.add(slug);
  }
  return referred;
}

/** Whether something was perhaps not there, and may be now. */
function isMissed({ acceptance: { heldBack, warnings } }: Accepted): boolean {
  return heldBack.length > 0 || warnings.some(({ rule }) => MISSING.has(rule));
}

function hasSameNames(
  { used }: Choice<Release>,
  { id, formerAddresses }: Pick<Release, 'id' | 'formerAddresses'>,
): boolean {
  return used?.item.id === id && used.item.formerAddresses.join() === formerAddresses.join();
}

/** Whether a release is public as before, and changes at the same instants. */
function isSameForOthers(before: Release | undefined, after: Release, now: Instant): boolean {
  if (!before || before.draft !== after.draft || isPublished(before, now) !== isPublished(after, now)) return false;
  return ofRelease(before).join() === ofRelease(after).join();
}

function withReleases(
  { acceptance, context, releases, events }: Accepted,
  news: ReadonlyMap<string, Release>,
): Acceptance {
  const { content, record } = acceptance;
  const items = new Map(content.releases);
  const faces = new Map(content.faces.releases);
  const entries = new Map(record);
  const further: Release[] = [];
  const { found, now } = context;
  for (const [slug, item] of news) {
    if (!items.has(slug)) further.push(item);
    items.set(slug, item);
    faces.set(slug, facesOfRelease(item));
    for (const [path, entry] of entriesOfRelease({ record, found, releases, events, now }, slug))
      entries.set(path, entry);
  }
  return {
    ...acceptance,
    content: {
      ...content,
      releases: items,
      faces: { ...content.faces, releases: faces },
      transitions: withTransitionsOf(content.transitions, further),
    },
    record: entries,
  };
}
