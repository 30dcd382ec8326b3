import { type PackedText, type PublicFile, textOf, unpackedText, withBody, withoutBody } from '../kept-text';
import { KnownRelease } from '../known-release';
import { orNone } from '../none';
import type { Company, Content } from '../types';
import type { KnownReleases } from './known-releases';

/** The parts of the content that have one entry per file. */
const PARTS = ['releases', 'events', 'faces.releases', 'faces.events'] as const;
type Part = (typeof PARTS)[number];

/**
 * An added, changed or removed entry of a part, with the body of its value as `text`; or entries that were remembered, by
 * their numbers.
 */
export type ContentChange =
  | { part: Part; slug: string; value: unknown; text?: PackedText }
  | { part: Part; slug: string; isGone: true }
  | { part: KnownPart; known: number[] };

type KnownPart = 'releases' | 'faces.releases';

/** The small parts, sent whole. */
export type Rest = Pick<Content, 'company' | 'companies' | 'logo' | 'withdrawn' | 'transitions'>;

export function restOf({ company, companies, logo, withdrawn, transitions }: Content): Rest {
  return { company, companies, logo, withdrawn, transitions };
}

/** The entries that differ between two contents. Compares by identity: unchanged values are the same objects. */
export function changesBetween(before: Content | undefined, after: Content): ContentChange[] {
  if (!before) return PARTS.flatMap((part) => firstOf(part, after));
  return PARTS.flatMap((part) => {
    const [old, now] = [partOf(before, part), partOf(after, part)];
    const changes: ContentChange[] = [];
    for (const [slug, value] of now) if (old.get(slug) !== value) changes.push({ part, slug, value });
    for (const slug of old.keys()) if (!now.has(slug)) changes.push({ part, slug, isGone: true });
    return changes;
  });
}

/** At first the other thread has what is known. Whoever knows a release knows its faces. */
function firstOf(part: Part, content: Content): ContentChange[] {
  const entries = partOf(content, part);
  if (part !== 'releases' && part !== 'faces.releases') {
    return [...entries].map(([slug, value]) => ({ part, slug, value }));
  }
  const changes: ContentChange[] = [];
  let known: number[] | undefined;
  for (const [slug, value] of entries) {
    const release = content.releases.get(slug);
    if (!(release instanceof KnownRelease)) {
      changes.push({ part, slug, value });
      known = undefined;
    } else if (known) known.push(release.number);
    else {
      known = [release.number];
      changes.push({ part, known });
    }
  }
  return changes;
}

/** A change as it is sent to another thread: messages have no properties that are made when they are read. */
export function packed(change: ContentChange): ContentChange {
  if (!('value' in change)) return change;
  const item = change.value instanceof KnownRelease ? change.value.whole : (change.value as { body: string });
  const text = textOf(item);
  return text ? { ...change, value: withoutBody(item), text: text.packed } : change;
}

/** The value of a change that another thread sent. */
function unpacked({ value, text }: { value: unknown; text?: PackedText }, { read }: Sent): unknown {
  if (!text) return value;
  const item = value as Record<string, unknown>;
  for (const [key, each] of Object.entries(item)) if (Array.isArray(each)) item[key] = orNone(each);
  return withBody(item, unpackedText(text, read));
}

/** What was not sent, but is known. */
interface Sent {
  /** Reads a public file. */
  read(file: PublicFile): Uint8Array;
  known?: KnownReleases | undefined;
}

/** Applies changes to a copy, in steps: a part of 20,000 entries takes some milliseconds. `before` is not modified. */
export function* withChanges(
  before: Content | undefined,
  changes: readonly ContentChange[],
  rest: Rest,
  sent: Sent,
): Generator<void, Content> {
  const parts = new Map(PARTS.map((part) => [part, before ? partOf(before, part) : new Map<string, unknown>()]));
  const copied = new Set<Part>();
  for (const change of changes) {
    if (!copied.has(change.part)) {
      yield;
      parts.set(change.part, new Map(parts.get(change.part)));
      copied.add(change.part);
    }
    const part = parts.get(change.part) as Map<string, unknown>;
    if ('known' in change) addKnown(part, change, rest.company, sent);
    else if ('isGone' in change) part.delete(change.slug);
    else part.set(change.slug, unpacked(change, sent));
  }
  const entries = (part: Part) => parts.get(part) as never;
  return {
    ...rest,
    releases: entries('releases'),
    events: entries('events'),
    faces: { releases: entries('faces.releases'), events: entries('faces.events') },
  };
}

function addKnown(
  entries: Map<string, unknown>,
  { part, known: numbers }: { part: KnownPart; known: number[] },
  company: Company,
  { known }: Sent,
): void {
  if (!known) throw new Error('What is known was not sent.');
  for (const number of numbers) {
    entries.set(known.slug(number), part === 'releases' ? known.release(number, company) : known.faces(number));
  }
}

function partOf(content: Content, part: Part): ReadonlyMap<string, unknown> {
  switch (part) {
    case 'faces.releases':
      return content.faces.releases;
    case 'faces.events':
      return content.faces.events;
    default:
      return content[part];
  }
}
