import { createHash } from 'node:crypto';
import type { Facts } from '@/wire/facts/types';
import type { Problem } from '../problem';
import type { Loaded, SourceFile } from '../read/loaded';
import type { CallEvent, Release } from '../types';
import type { CheckedFiles } from './checked-files';
import { contradictionsInWords } from './in-words';
import { missingFromNotice } from './notice';
import { disagreements } from './with-event';
import { wordsOf } from './words';

interface Read {
  releases: ReadonlyMap<string, Loaded<Release>>;
  events: ReadonlyMap<string, Loaded<CallEvent>>;
  /** Hash of the bytes of each file that was read, company.yaml among them. */
  digests: ReadonlyMap<string, string>;
}

/** What was found in the words of a document, which stays the same object as long as its file does. */
const found = new WeakMap<SourceFile, { facts: Facts; problems: Problem[] }>();

/**
 * Compares the words of each release with themselves and with the events that they announce.
 * @param checked what is known to agree and need not be read again; whatever agrees is added
 * @returns what was found, of either severity, and the names by which `checked` knows what agrees
 */
export function checkConsistency(
  { releases, events, digests }: Read,
  checked: CheckedFiles,
): { problems: Problem[]; agreed: Set<string> } {
  const problems: Problem[] = [];
  const agreed = new Set<string>();
  const company = [...digests].find(([file]) => file.endsWith('company.yaml'))?.[1];
  const unlessAgreed = (sources: SourceFile[], check: () => Problem[]) => {
    const name = nameOf(sources.map(({ file }) => digests.get(file)));
    agreed.add(name);
    if (checked.knows(name)) return;
    const disagreeing = check();
    problems.push(...disagreeing);
    if (disagreeing.length === 0) checked.remember(name, '', []);
  };
  const nameOf = (parts: unknown[]) =>
    createHash('sha256')
      .update(['agrees', company, ...parts].join(' '))
      .digest('base64url');

  for (const release of releases.values()) unlessAgreed([release.source], () => inWords(release).problems);
  for (const event of events.values()) {
    problems.push(...missingFromNotice(event));
    const announcement = releases.get(event.item.announcement ?? '');
    if (!announcement?.item.events.includes(event.item.slug)) continue;
    unlessAgreed([event.source, announcement.source], () =>
      disagreements(event, wordsOf(announcement.source), inWords(announcement).facts),
    );
  }
  return { problems, agreed };
}

function inWords({ item, source }: Loaded<Release>): { facts: Facts; problems: Problem[] } {
  const known = found.get(source) ?? contradictionsInWords(wordsOf(source), item.corrections.length > 0);
  found.set(source, known);
  return known;
}
