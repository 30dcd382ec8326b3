import { type PackedText, type PublicFile, textOf, unpackedText, withBody, withoutBody } from '../kept-text';
import { KnownRelease } from '../known-release';
import { orNone } from '../none';
import type { Company, Content } from '../types';
import type { KnownReleases } from './known-releases';

/** The parts of the content that have one entry per file. */
const PARTS = ['releases', 'events', 'faces.releases', 'faces.events'] as const;
type Part = (typeof PARTS)[number];

/** An added, changed or removed entry of a part. `text`: the body of the value; `known`: its number in what was remembered. */
export type ContentChange =
  | { part: Part; slug: string; value: unknown; text?: PackedText }
  | { part: 'releases' | 'faces.releases'; slug: string; known: number }
  | { part: Part; slug: string; isGone: true };

/** The small parts, sent whole. */
export type Rest = Pick<Content, 'company' | 'companies' | 'logo' | 'withdrawn' | 'transitions'>;

export function restOf({ company, companies, logo, withdrawn, transitions }: Content): Rest {
  return { company, companies, logo, withdrawn, transitions };
}

/** The entries that differ between two contents. Compares by identity: unchanged values are the same objects. */
export function changesBetween(before: Content | undefined, after: Content): ContentChange[] {
  return PARTS.flatMap((part) => {
    const [old, now] = [before ? partOf(before, part) : new Map<string, unknown>(), partOf(after, part)];
    const changes: ContentChange[] = [];
    for (const [slug, value] of now) {
      if (old.get(slug) !== value) changes.push(before ? { part, slug, value } : first(part, slug, value, after));
    }
    for (const slug of old.keys()) if (!now.has(slug)) changes.push({ part, slug, isGone: true });
    return changes;
  });
}

/** At first the other thread has what is known. Whoever knows a release knows its faces. */
function first(part: Part, slug: string, value: unknown, { releases }: Content): ContentChange {
  const release = part === 'releases' || part === 'faces.releases' ? releases.get(slug) : undefined;
  return release instanceof KnownRelease
    ? { part: part as 'releases', slug, known: release.number }
    : { part, slug, value };
}

/** A change as it is sent to another thread: messages have no properties that are made when they are read. */
export function packed(change: ContentChange): ContentChange {
  if (!('value' in change)) return change;
  const item = change.value instanceof KnownRelease ? change.value.whole : (change.value as { body: string });
  const text = textOf(item);
  return text ? { ...change, value: withoutBody(item), text: text.packed } : change;
}

/** The value of a change that another thread sent. */
function unpacked(change: Exclude<ContentChange, { isGone: true }>, company: Company, { read, known }: Sent): unknown {
  if ('known' in change) {
    if (!known) throw new Error('What is known was not sent.');
    return change.part === 'releases' ? known.release(change.known, company) : known.faces(change.known);
  }
  const { value, text } = change;
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

/** Applies changes to a copy. `before` is not modified. */
export function withChanges(
  before: Content | undefined,
  changes: readonly ContentChange[],
  rest: Rest,
  sent: Sent,
): Content {
  const parts = new Map(PARTS.map((part) => [part, before ? partOf(before, part) : new Map<string, unknown>()]));
  const copied = new Set<Part>();
  for (const change of changes) {
    if (!copied.has(change.part)) parts.set(change.part, new Map(parts.get(change.part)));
    copied.add(change.part);
    const part = parts.get(change.part) as Map<string, unknown>;
    if ('isGone' in change) part.delete(change.slug);
    else part.set(change.slug, unpacked(change, rest.company, sent));
  }
  const entries = (part: Part) => parts.get(part) as never;
  return {
    ...rest,
    releases: entries('releases'),
    events: entries('events'),
    faces: { releases: entries('faces.releases'), events: entries('faces.events') },
  };
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
