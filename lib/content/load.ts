import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { z } from 'zod';
import type { Instant } from '@/lib/domain/instant';
import { machineNow, now as siteNow } from '@/lib/process/clock';
import { checkConsistency } from './check/consistency';
import { crossCheck } from './check/cross-file';
import { checkChangeDates, checkCorrectionDates } from './check/dates';
import { checkProse } from './check/prose';
import { checkTranscript } from './check/transcript';
import { ParsedFiles } from './parsed-files';
import { ContentError, type Problem } from './problem';
import { readMdx, readYaml, validate } from './read/document';
import type { Loaded, SiteLink, SourceFile } from './read/loaded';
import { mdxFiles } from './read/mdx-files';
import { resolveEvent, resolveRelease } from './read/resolve';
import { companySchema, eventSchema, releaseSchema, transcriptSchema } from './read/schema';
import { findStoredFile, type StoredFile } from './read/stored-file';
import { contentTransitions } from './transitions';
import type { CallEvent, Company, Content, Release, Transcript } from './types';

/**
 * Reads and validates a content directory whole.
 * @param directory absolute path
 * @param parsed what was parsed of it before, if it was
 * @param now anything dated later is dated ahead. A rehearsal of the past may read what was written since
 * @throws ContentError with every problem in it
 */
export function loadContent(
  directory: string,
  parsed = new ParsedFiles(),
  now: Instant = Math.max(siteNow(), machineNow()),
): Content {
  const problems: Problem[] = [];
  const hash = createHash('sha256');
  const digests = new Map<string, string>();
  /** Parses a file. `siteLinks`: those of words that are known to be without problem, and need no check. */
  const read = <T extends { source: SourceFile }>(
    file: string,
    parse: (text: string, problems: Problem[], siteLinks: SiteLink[] | undefined) => T | undefined,
  ): T | undefined => {
    const parsedFile = parsed.get(file, (text, problems, digest) => {
      const value = parse(text, problems, parsed.checked.siteLinks(digest, text));
      if (value && problems.length === 0) parsed.checked.remember(digest, text, value.source.siteLinks);
      return value;
    });
    digests.set(file, parsedFile.digest);
    hash.update(`${relative(directory, file)}\0${parsedFile.digest}\0`);
    problems.push(...parsedFile.problems);
    return parsedFile.value;
  };
  const storedFile = (path: string): StoredFile | undefined => {
    const file = findStoredFile(directory, path);
    if (file) hash.update(`${path}\0${file.size}\0${file.modifiedAt}\0`);
    return file;
  };

  const companyFile = join(/* turbopackIgnore: true */ directory, 'company.yaml');
  const loadedCompany = read(companyFile, (text, problems) => parseCompany(text, companyFile, problems));
  const company = loadedCompany?.item;
  const releases = new Map<string, Loaded<Release>>();
  const events = new Map<string, Loaded<CallEvent>>();
  const transcripts = new Map<string, Loaded<Transcript>>();
  const files = {
    releases: mdxFiles(directory, 'releases', problems),
    events: mdxFiles(directory, 'events', problems),
    transcripts: existsSync(join(/* turbopackIgnore: true */ directory, 'transcripts'))
      ? mdxFiles(directory, 'transcripts', problems)
      : [],
  };
  for (const file of files.releases) {
    const found = read(file, (text, problems, links) => parseMdx(text, file, releaseSchema, problems, links));
    const item = found && company && resolveRelease(found.fields, found.source, company, problems);
    if (item) releases.set(item.slug, { item, source: found.source });
  }
  for (const file of files.transcripts) {
    const found = read(file, (text, problems, links) => parseTranscript(text, file, problems, links));
    if (found) transcripts.set(found.item.slug, found);
  }
  for (const file of files.events) {
    const found = read(file, (text, problems, links) => parseMdx(text, file, eventSchema, problems, links));
    const announcement = found && releases.get(found.fields.announcement ?? '')?.item;
    const item =
      found &&
      company &&
      resolveEvent(found.fields, found.source, { company, announcement, storedFile, transcripts }, problems);
    if (item) events.set(item.slug, { item, source: found.source });
  }
  crossCheck({ company: loadedCompany, releases, events, files, directory }, problems);
  for (const release of releases.values()) problems.push(...checkCorrectionDates(release, now));
  for (const event of events.values()) problems.push(...checkChangeDates(event, now));
  // What has a problem already says nothing that could be compared.
  const broken = new Set(problems.map(({ file }) => file));
  const sound = <T>(loaded: Map<string, Loaded<T>>) =>
    new Map([...loaded].filter(([, { source }]) => !broken.has(source.file)));
  const agreement = checkConsistency(
    { company, releases: sound(releases), events: sound(events), digests },
    parsed.checked,
  );
  parsed.keepOnly(new Set(digests.keys()), agreement.agreed);
  const [warnings = [], errors = []] = [true, false].map((isWarning) =>
    agreement.problems.filter(({ severity }) => (severity !== undefined) === isWarning).sort(byPlace),
  );
  problems.push(...errors);
  if (problems.length > 0 || !company) throw new ContentError(problems.sort(byPlace), directory);

  const content = { company, releases: items(releases), events: items(events) };
  const revision = hash.digest('base64url').slice(0, 16);
  return { ...content, revision, transitions: contentTransitions(content), warnings };
}

function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
}

function items<T>(loaded: Map<string, Loaded<T>>): Map<string, T> {
  return new Map([...loaded].map(([slug, { item }]) => [slug, item]));
}

function parseCompany(text: string, file: string, problems: Problem[]): Loaded<Company> | undefined {
  const document = readYaml(text, file, problems);
  const fields = document && validate(document, companySchema, file, problems);
  const item = fields && { ...fields, contacts: new Map(Object.entries(fields.contacts)) };
  return item && { item, source: { file, document, siteLinks: [] } };
}

/** @param known the links of words that were checked before */
function parseMdx<S extends z.ZodType>(text: string, file: string, schema: S, problems: Problem[], known?: SiteLink[]) {
  const document = readMdx(text, file, problems);
  if (!document) return undefined;
  const siteLinks = known ?? checkProse(document.body, file, document.bodyLine, problems);
  const fields = validate(document, schema, file, problems);
  return fields && { fields, source: { file, document, siteLinks } };
}

function parseTranscript(
  text: string,
  file: string,
  problems: Problem[],
  known?: SiteLink[],
): Loaded<Transcript> | undefined {
  const read = parseMdx(text, file, transcriptSchema, problems, known);
  if (!read || problems.length > 0) return undefined;
  const item = { slug: basename(file, '.mdx'), ...read.fields, body: read.source.document.body };
  // What is known to be without problem was checked as a transcript: no other schema accepts its fields.
  if (!known) checkTranscript(item, read.source, problems);
  return { item, source: read.source };
}
