import { type PackedText, type PublicFile, textOf, unpackedText, withBody, withoutBody } from '../kept-text';
import { orNone } from '../none';
import type { Content } from '../types';

/** The parts of the content that have one entry per file. */
const PARTS = ['releases', 'events', 'faces.releases', 'faces.events'] as const;
type Part = (typeof PARTS)[number];

/** An added, changed or removed entry of a part. `text`: the body of the value. */
export type ContentChange =
  | { part: Part; slug: string; value: unknown; text?: PackedText }
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
    for (const [slug, value] of now) if (old.get(slug) !== value) changes.push({ part, slug, value });
    for (const slug of old.keys()) if (!now.has(slug)) changes.push({ part, slug, isGone: true });
    return changes;
  });
}

/** A change as it is sent to another thread: messages have no properties that are made when they are read. */
export function packed(change: ContentChange): ContentChange {
  const text = 'value' in change && textOf(change.value as object);
  if (!text) return change;
  const value = withoutBody(change.value as { body: string });
  return { ...change, value, text: text.packed };
}

/** The value of a change that another thread sent. */
function unpacked({ value, text }: Extract<ContentChange, { value: unknown }>, read: ReadFile): unknown {
  if (!text) return value;
  const item = value as Record<string, unknown>;
  for (const [key, each] of Object.entries(item)) if (Array.isArray(each)) item[key] = orNone(each);
  return withBody(item, unpackedText(text, read));
}

/** Reads a public file whose text was not sent. */
type ReadFile = (file: PublicFile) => Uint8Array;

/** Applies changes to a copy. `before` is not modified. */
export function withChanges(
  before: Content | undefined,
  changes: readonly ContentChange[],
  rest: Rest,
  read: ReadFile,
): Content {
  const parts = new Map(PARTS.map((part) => [part, before ? partOf(before, part) : new Map<string, unknown>()]));
  const copied = new Set<Part>();
  for (const change of changes) {
    if (!copied.has(change.part)) parts.set(change.part, new Map(parts.get(change.part)));
    copied.add(change.part);
    const part = parts.get(change.part) as Map<string, unknown>;
    if ('isGone' in change) part.delete(change.slug);
    else part.set(change.slug, unpacked(change, read));
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
