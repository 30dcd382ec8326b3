import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { z } from 'zod';
import { checkAgreement } from './check/agreement';
import { crossCheck } from './check/cross-file';
import { checkProse } from './check/prose';
import { checkTranscript } from './check/transcript';
import { ContentError, type Fault } from './fault';
import { readMdx, readYaml, validate } from './read/document';
import type { Loaded, SiteLink, Source } from './read/loaded';
import { mdxFiles } from './read/mdx-files';
import { ParsedFiles } from './read/parsed-files';
import { resolveEvent, resolveRelease } from './read/resolve';
import { companySchema, eventSchema, releaseSchema, transcriptSchema } from './read/schema';
import { findStoredFile, type StoredFile } from './read/stored-file';
import { contentTransitions } from './transitions';
import type { CallEvent, Company, Content, Release, Transcript } from './types';

/**
 * Reads and validates a content directory whole.
 * @param directory absolute path
 * @param parsed what was parsed of it before, if it was
 * @throws ContentError with every fault in it
 */
export function loadContent(directory: string, parsed = new ParsedFiles()): Content {
  const faults: Fault[] = [];
  const hash = createHash('sha256');
  const digests = new Map<string, string>();
  /** Parses a file. `siteLinks`: those of words that are known to be without fault, and need no check. */
  const read = <T extends { source: Source }>(
    file: string,
    parse: (text: string, faults: Fault[], siteLinks: SiteLink[] | undefined) => T | undefined,
  ): T | undefined => {
    const parsedFile = parsed.get(file, (text, faults, digest) => {
      const value = parse(text, faults, parsed.checked.siteLinks(digest, text));
      if (value && faults.length === 0) parsed.checked.remember(digest, text, value.source.siteLinks);
      return value;
    });
    digests.set(file, parsedFile.digest);
    hash.update(`${relative(directory, file)}\0${parsedFile.digest}\0`);
    faults.push(...parsedFile.faults);
    return parsedFile.value;
  };
  const storedFile = (path: string): StoredFile | undefined => {
    const file = findStoredFile(directory, path);
    if (file) hash.update(`${path}\0${file.size}\0${file.modifiedAt}\0`);
    return file;
  };

  const companyFile = join(/* turbopackIgnore: true */ directory, 'company.yaml');
  const loadedCompany = read(companyFile, (text, faults) => parseCompany(text, companyFile, faults));
  const company = loadedCompany?.item;
  const releases = new Map<string, Loaded<Release>>();
  const events = new Map<string, Loaded<CallEvent>>();
  const transcripts = new Map<string, Loaded<Transcript>>();
  const files = {
    releases: mdxFiles(directory, 'releases', faults),
    events: mdxFiles(directory, 'events', faults),
    transcripts: existsSync(join(/* turbopackIgnore: true */ directory, 'transcripts'))
      ? mdxFiles(directory, 'transcripts', faults)
      : [],
  };
  for (const file of files.releases) {
    const found = read(file, (text, faults, links) => parseMdx(text, file, releaseSchema, faults, links));
    const item = found && company && resolveRelease(found.fields, found.source, company, faults);
    if (item) releases.set(item.slug, { item, source: found.source });
  }
  for (const file of files.transcripts) {
    const found = read(file, (text, faults, links) => parseTranscript(text, file, faults, links));
    if (found) transcripts.set(found.item.slug, found);
  }
  for (const file of files.events) {
    const found = read(file, (text, faults, links) => parseMdx(text, file, eventSchema, faults, links));
    const announcement = found && releases.get(found.fields.announcement ?? '')?.item;
    const item =
      found &&
      company &&
      resolveEvent(found.fields, found.source, { company, announcement, storedFile, transcripts }, faults);
    if (item) events.set(item.slug, { item, source: found.source });
  }
  crossCheck({ company: loadedCompany, releases, events, files, directory }, faults);
  // What has a fault already says nothing that could be compared.
  const faulty = new Set(faults.map(({ file }) => file));
  const sound = <T>(loaded: Map<string, Loaded<T>>) =>
    new Map([...loaded].filter(([, { source }]) => !faulty.has(source.file)));
  const agreement = checkAgreement({ releases: sound(releases), events: sound(events), digests }, parsed.checked);
  parsed.keepOnly(new Set(digests.keys()), agreement.agreed);
  const [warnings = [], errors = []] = [true, false].map((isWarning) =>
    agreement.faults.filter(({ severity }) => (severity === 'warning') === isWarning).sort(byPlace),
  );
  faults.push(...errors);
  if (faults.length > 0 || !company) throw new ContentError(faults.sort(byPlace), directory);

  const content = { company, releases: items(releases), events: items(events) };
  const revision = hash.digest('base64url').slice(0, 16);
  return { ...content, revision, transitions: contentTransitions(content), warnings };
}

function byPlace(a: Fault, b: Fault): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
}

function items<T>(loaded: Map<string, Loaded<T>>): Map<string, T> {
  return new Map([...loaded].map(([slug, { item }]) => [slug, item]));
}

function parseCompany(text: string, file: string, faults: Fault[]): Loaded<Company> | undefined {
  const document = readYaml(text, file, faults);
  const fields = document && validate(document, companySchema, file, faults);
  const item = fields && { ...fields, contacts: new Map(Object.entries(fields.contacts)) };
  return item && { item, source: { file, document, siteLinks: [] } };
}

/** @param known the links of words that were checked before */
function parseMdx<S extends z.ZodType>(text: string, file: string, schema: S, faults: Fault[], known?: SiteLink[]) {
  const document = readMdx(text, file, faults);
  if (!document) return undefined;
  const siteLinks = known ?? checkProse(document.body, file, document.bodyLine, faults);
  const fields = validate(document, schema, file, faults);
  return fields && { fields, source: { file, document, siteLinks } };
}

function parseTranscript(
  text: string,
  file: string,
  faults: Fault[],
  known?: SiteLink[],
): Loaded<Transcript> | undefined {
  const read = parseMdx(text, file, transcriptSchema, faults, known);
  if (!read || faults.length > 0) return undefined;
  const item = { slug: basename(file, '.mdx'), ...read.fields, body: read.source.document.body };
  // What is known to be without fault was checked as a transcript: no other schema accepts its fields.
  if (!known) checkTranscript(item, read.source, faults);
  return { item, source: read.source };
}
