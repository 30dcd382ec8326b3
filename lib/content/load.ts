import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { checkProse, type SiteLink } from './check-prose';
import { crossCheck } from './cross-check';
import { type Document, readMdx, readYaml, validate } from './document';
import { ContentError, type Fault } from './fault';
import { resolveEvent, resolveRelease } from './resolve';
import { companySchema, eventSchema, releaseSchema } from './schema';
import { contentTransitions } from './transitions';
import type { CallEvent, Company, Content, Release } from './types';

/** Where a piece of content was written, for faults that show only beside other content. */
export interface Source {
  file: string;
  document: Document;
  siteLinks: SiteLink[];
}

export interface Loaded<T> {
  item: T;
  source: Source;
}

/**
 * Reads and validates a content directory whole.
 * @param directory absolute path
 * @throws ContentError with every fault in it
 */
export function loadContent(directory: string): Content {
  const faults: Fault[] = [];
  const hash = createHash('sha256');
  const read = (file: string): string | undefined => {
    try {
      const bytes = readFileSync(/* turbopackIgnore: true */ file);
      hash.update(`${basename(file)}\0${bytes.length}\0`).update(bytes);
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch (error) {
      const unreadable = error instanceof TypeError;
      faults.push({
        file,
        field: 'file',
        found: unreadable
          ? 'bytes that are not UTF-8'
          : `a file that cannot be read (${(error as NodeJS.ErrnoException).code})`,
        fix: unreadable ? 'save the file as UTF-8' : 'put the file there, readable by the server',
      });
      return undefined;
    }
  };

  const company = loadCompany(join(/* turbopackIgnore: true */ directory, 'company.yaml'), read, faults);
  const releases = new Map<string, Loaded<Release>>();
  const events = new Map<string, Loaded<CallEvent>>();
  const files = { releases: mdxFiles(directory, 'releases', faults), events: mdxFiles(directory, 'events', faults) };
  for (const file of files.releases) {
    const loaded = loadMdx(file, read, releaseSchema, faults);
    const item = loaded && company && resolveRelease(loaded.fields, loaded.source, company, faults);
    if (item) releases.set(item.slug, { item, source: loaded.source });
  }
  for (const file of files.events) {
    const loaded = loadMdx(file, read, eventSchema, faults);
    const announcement = loaded && releases.get(loaded.fields.announcement ?? '')?.item;
    const item = loaded && company && resolveEvent(loaded.fields, loaded.source, company, announcement, faults);
    if (item) events.set(item.slug, { item, source: loaded.source });
  }
  crossCheck({ releases, events, files, directory }, faults);
  if (faults.length > 0 || !company) throw new ContentError(faults.sort(byPlace), directory);

  const content = { company, releases: items(releases), events: items(events) };
  return { ...content, revision: hash.digest('base64url').slice(0, 16), transitions: contentTransitions(content) };
}

function byPlace(a: Fault, b: Fault): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
}

function items<T>(loaded: Map<string, Loaded<T>>): Map<string, T> {
  return new Map([...loaded].map(([slug, { item }]) => [slug, item]));
}

function loadCompany(file: string, read: (file: string) => string | undefined, faults: Fault[]): Company | undefined {
  const source = read(file);
  const document = source === undefined ? undefined : readYaml(source, file, faults);
  const fields = document && validate(document, companySchema, file, faults);
  return fields && { ...fields, contacts: new Map(Object.entries(fields.contacts)) };
}

function loadMdx<S extends z.ZodType>(
  file: string,
  read: (file: string) => string | undefined,
  schema: S,
  faults: Fault[],
) {
  const source = read(file);
  const document = source === undefined ? undefined : readMdx(source, file, faults);
  if (!document) return undefined;
  const siteLinks = checkProse(document.body, file, document.bodyLine, faults);
  const fields = validate(document, schema, file, faults);
  return fields && { fields, source: { file, document, siteLinks } };
}

/** The MDX files of a folder in the order of their names. Hidden files and editors' temporary files are not content. */
function mdxFiles(directory: string, folder: string, faults: Fault[]): string[] {
  const path = join(/* turbopackIgnore: true */ directory, folder);
  if (!existsSync(/* turbopackIgnore: true */ path)) {
    faults.push({
      file: path,
      field: 'folder',
      found: 'nothing',
      fix: `make the folder, even if it has no ${folder} yet`,
    });
    return [];
  }
  const files: string[] = [];
  for (const entry of readdirSync(/* turbopackIgnore: true */ path, { withFileTypes: true })) {
    if (/^[.#~]|~$|\.(swp|tmp|bak)$/.test(entry.name)) continue;
    const file = join(/* turbopackIgnore: true */ path, entry.name);
    if (entry.isFile() && /^[a-z0-9]+(-[a-z0-9]+)*\.mdx$/.test(entry.name)) {
      files.push(file);
      continue;
    }
    faults.push({
      file,
      field: 'file name',
      found: entry.isFile() ? `"${entry.name}"` : 'something that is not a plain file',
      fix: 'lower-case letters, digits and hyphens, ending in .mdx: the name is the address',
    });
  }
  return files.sort();
}
