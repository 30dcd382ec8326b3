import type { Instant } from '@/lib/domain/instant';
import { entryRevision } from '../changed-at';
import { CheckedFiles } from '../check/checked-files';
import { Consistency } from '../check/consistency';
import { twinEvents } from '../check/twin-events';
import { facesOfEvent, facesOfRelease } from '../faces';
import { COMPANY, TRANSCRIPT } from '../parse-file';
import { byPlace, type Problem } from '../problem';
import type { StoredFile } from '../read/stored-file';
import { contentTransitions } from '../transitions';
import type { CallEvent, Company, Content, Release, Transcript, WithdrawnEvent } from '../types';
import { acceptAlone } from './alone';
import type { Choice, Version } from './choose';
import { type Context, candidates, missing } from './context';
import { Items } from './items';
import { publicRecord } from './public-record';
import type { Acceptance, FoundFiles, HeldBack, PublicRecord } from './types';
import { translatedCompanies, translatedTranscripts } from './words-alone';

export interface Input {
  found: FoundFiles;
  record: PublicRecord;
  now: Instant;
  latest?: Instant;
  isFirst?: boolean;
  checked?: CheckedFiles;
}

/**
 * Decides for each file which version to use, whether its newest version is held back, and what is served instead.
 * One bad file does not hold back the others. The rules between files are the table in docs/content.md.
 * @returns only the problems if company.yaml has no usable version, neither a new nor a last public one: nothing can be
 * served
 */
export function accept(input: Input): Acceptance | { problems: Problem[] } {
  const all = acceptAll(input);
  return 'acceptance' in all ? all.acceptance : all;
}

/** What was accepted, and what it was chosen from. */
export interface Accepted {
  acceptance: Acceptance;
  context: Context;
  items: Items;
  releases: ReadonlyMap<string, Choice<Release>>;
  events: ReadonlyMap<string, Choice<CallEvent>>;
}

/** As `accept`, with what `acceptAgain` needs. */
export function acceptAll(input: Input): Accepted | { problems: Problem[] } {
  const context: Context = {
    isFirst: input.record.size === 0,
    latest: input.now,
    checked: new CheckedFiles(),
    ...input,
  };
  const { found, record, now, checked } = context;
  const heldBack: HeldBack[] = [];
  const addHeldBack = (choice: { heldBack?: HeldBack }) => {
    if (choice.heldBack) heldBack.push(choice.heldBack);
  };

  const isThere = found.company && !found.isUnreadable('company.yaml');
  const companyFile = (isThere && found.company) || missing(found, 'company.yaml');
  const company = acceptAlone(context, companyFile, record.get('company.yaml'), COMPANY);
  addHeldBack(company);
  if (!company.used) return { problems: allProblems(found, companyFile.problems) };

  const transcripts = new Map<string, Version<Transcript>>();
  for (const { slug, file, entry } of candidates(context, 'transcripts', found.transcripts)) {
    const transcript = acceptAlone(context, file, entry, TRANSCRIPT);
    addHeldBack(transcript);
    if (transcript.used) transcripts.set(slug, transcript.used);
  }
  const consistency = new Consistency(company.used, checked);
  const called = translatedCompanies(context, company.used);
  const spoken = translatedTranscripts(context, transcripts, company.used.item);
  const items = new Items(context, company.used, transcripts, consistency, {
    companies: called.companies,
    transcript: spoken.of,
  });
  const releases = items.releases();
  const events = items.events(releases);
  const choices = [...releases.values(), ...events.values()];
  choices.forEach(addHeldBack);
  heldBack.push(...called.heldBack, ...spoken.heldBack, ...items.ofTranslations.heldBack, ...items.orphans());

  const used = {
    releases: values(releases, ({ used }) => used?.item),
    events: values(events, ({ used }) => used?.item),
  };
  const content: Content = {
    company: company.used.item,
    companies: called.companies,
    logo: logoOf(company.used.item, found),
    ...used,
    withdrawn: {
      releases: values(releases, ({ withdrawn }) => withdrawn?.mark),
      events: values(events, withdrawnEvent),
    },
    faces: { releases: values(used.releases, facesOfRelease), events: values(used.events, facesOfEvent) },
    transitions: contentTransitions(used),
  };
  const acceptance: Acceptance = {
    content,
    heldBack: heldBack.sort((a, b) => (a.path < b.path ? -1 : 1)),
    problems: [...found.problems].sort(byPlace),
    warnings: [
      ...choices.flatMap(({ warnings }) => warnings),
      ...items.ofTranslations.warnings,
      ...twinEvents(events, used.releases),
    ].sort(byPlace),
    record: publicRecord({
      record,
      found,
      company: company.used,
      releases,
      events,
      transcripts,
      words: new Map([...called.versions, ...spoken.versions]),
      now,
    }),
    agreed: consistency.names,
  };
  return { acceptance, context, items, releases, events };
}

/** The problems that can be found without a company: those of single files. Comparisons between files need one. */
function allProblems(
  { releases, events, transcripts, translations, problems }: FoundFiles,
  ofCompany: Problem[],
): Problem[] {
  const files = [...releases.values(), ...events.values(), ...transcripts.values(), ...translations.values()];
  return [...ofCompany, ...files.flatMap((file) => file.problems), ...problems].sort(byPlace);
}

function values<T, U>(map: ReadonlyMap<string, T>, value: (of: T) => U | undefined): Map<string, U> {
  const mapped = new Map<string, U>();
  for (const [slug, of] of map) {
    const made = value(of);
    if (made !== undefined) mapped.set(slug, made);
  }
  return mapped;
}

function logoOf({ logo }: Company, { documents }: FoundFiles): StoredFile | undefined {
  const [, path] = /^files\/(.*)/.exec(logo ?? '') ?? [];
  const file = path === undefined ? undefined : documents.get(path);
  return file && 'digest' in file ? file : undefined;
}

function withdrawnEvent({ withdrawn }: Choice<CallEvent>): WithdrawnEvent | undefined {
  if (!withdrawn?.last) return undefined;
  const { slug, id, startAt, endAt, days } = withdrawn.last.item;
  return { slug, id, startAt, endAt, days, revision: entryRevision(withdrawn.last.item) + 1, ...withdrawn.mark };
}
