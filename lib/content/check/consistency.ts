import { createHash } from 'node:crypto';
import type { Facts } from '@/wire/facts/types';
import type { Problem } from '../problem';
import type { Loaded, SourceFile } from '../read/loaded';
import type { CallEvent, Company, Release } from '../types';
import type { CheckedFiles } from './checked-files';
import { unlessAccepted } from './finding';
import { contradictionsInWords, factsOf } from './in-words';
import { missingFromNotice } from './notice';
import { disagreements } from './with-event';
import { wordsOf } from './words';

interface Read {
  company: Company | undefined;
  releases: ReadonlyMap<string, Loaded<Release>>;
  events: ReadonlyMap<string, Loaded<CallEvent>>;
  /** Hash of the bytes of each file that was read, company.yaml among them. */
  digests: ReadonlyMap<string, string>;
}

/**
 * Compares the words of each release with themselves and with the events that they announce.
 * @param checked what is known to agree and need not be read again; whatever agrees is added
 * @returns what was found, of either severity, and the names by which `checked` knows what agrees
 */
export function checkConsistency(
  { company, releases, events, digests }: Read,
  checked: CheckedFiles,
): { problems: Problem[]; agreed: Set<string> } {
  const problems: Problem[] = [];
  const agreed = new Set<string>();
  const companyDigest = [...digests].find(([file]) => file.endsWith('company.yaml'))?.[1];
  const nameOf = (sources: readonly SourceFile[]) =>
    createHash('sha256')
      .update(['agrees', companyDigest, ...sources.map(({ file }) => digests.get(file))].join(' '))
      .digest('base64url');

  for (const event of events.values()) problems.push(...unlessAccepted(missingFromNotice(event), event.source));
  for (const release of releases.values()) {
    const named = release.item.events.flatMap((slug) => events.get(slug) ?? []);
    const name = nameOf([release.source, ...named.map(({ source }) => source)]);
    agreed.add(name);
    if (!company || checked.knows(name)) continue;
    const found = disagreeing(release, named, company);
    problems.push(...found);
    if (found.length === 0) checked.remember(name, '', []);
  }
  return { problems, agreed };
}

/** What the words were found to state, which they do as long as their file is the same object. */
const known = new WeakMap<SourceFile, Facts>();

function disagreeing(
  { item, source }: Loaded<Release>,
  named: readonly Loaded<CallEvent>[],
  company: Company,
): Problem[] {
  const words = wordsOf(source);
  const facts = known.get(source) ?? factsOf(words);
  known.set(source, facts);
  const events = named.map((event) => event.item);
  return [
    ...unlessAccepted(contradictionsInWords(words, facts, events, item.corrections.length > 0), source),
    ...named
      .filter((event) => event.item.announcement === item.slug)
      .flatMap((event) => unlessAccepted(disagreements(event, { words, facts, events, company }), event.source)),
  ];
}
