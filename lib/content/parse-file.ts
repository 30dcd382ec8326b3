import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { z } from 'zod';
import { glyphsOf } from '@/lib/format/font-glyphs';
import { parseProse } from '@/lib/prose/parse';
import { checkProse } from './check/prose';
import { checkProseLimits } from './check/prose-limits';
import { checkTranscript } from './check/transcript';
import { type Problem, quote, UNKNOWN_FIELD } from './problem';
import { type ParsedDocument, readMdx, readYaml, validate } from './read/document';
import { fittingFields } from './read/fitting-fields';
import type { Loaded, SiteLink, SourceFile } from './read/loaded';
import { type CompanyFields, companySchema } from './read/schema/company';
import { type EventFields, eventSchema } from './read/schema/event';
import { type ReleaseFields, releaseSchema } from './read/schema/release';
import { transcriptSchema } from './read/schema/transcript';
import { TRANSLATIONS } from './read/translation';
import type { Company, Transcript } from './types';

/** The validated fields of a file, before references to other files are resolved. */
export interface Fields<T> {
  fields: T;
  source: SourceFile;
}

/** Parses one kind of file. */
export interface Parser<T> {
  /**
   * @param file absolute path, for problems
   * @param known the links of a text that was checked before; it is not checked again
   */
  parse(text: string, file: string, problems: Problem[], known?: SiteLink[]): T | undefined;
  /** Parses a version that was public under older rules. Fields that the current schema rejects are dropped. */
  trust(text: string, file: string): T | undefined;
}

export const COMPANY: Parser<Loaded<Company>> = {
  parse(text, file, problems) {
    const document = readYaml(text, file, problems);
    const fields = document && validate(document, companySchema, file, problems);
    if (!document || !fields) return undefined;
    const refuse = (field: keyof CompanyFields, rule: string, found: string, fix: string) =>
      problems.push({ file, line: document.lineOf([field]), field, rule, found, fix });
    const { logo, pictureFont } = fields;
    const logoIn = logo?.startsWith('files/') ? dirname(file) : 'public';
    if (logo && !existsSync(resolve(/* turbopackIgnore: true */ logoIn, logo))) {
      refuse('logo', 'missing-logo', quote(logo), 'a picture that is in content/files, or in public/');
    }
    const fault = pictureFont && fontFault(resolve(dirname(file), 'files', pictureFont));
    if (fault) {
      const fix = 'a TTF, OTF or WOFF file below content/files; WOFF2 cannot be read';
      refuse('pictureFont', 'picture-font', `${quote(pictureFont)}: ${fault}`, fix);
    }
    return company(fields, { file, document, siteLinks: [] });
  },
  trust(text, file) {
    const document = readYaml(text, file, []);
    const fields = document && fittingFields(document.fields, companySchema);
    return fields && company(fields, { file, document, siteLinks: [] });
  },
};

export const RELEASE: Parser<Fields<ReleaseFields>> = words(releaseSchema, true);

export const EVENT: Parser<Fields<EventFields>> = words(eventSchema);

const TRANSCRIPT_FIELDS = words(transcriptSchema);

export const TRANSCRIPT: Parser<Loaded<Transcript>> = {
  parse(text, file, problems, known) {
    const read = TRANSCRIPT_FIELDS.parse(text, file, problems, known);
    if (!read || problems.length > 0) return undefined;
    const loaded = transcript(read);
    // A known text was checked as a transcript: no other schema accepts its fields.
    if (!known) checkTranscript(loaded.item, read.source, problems);
    return loaded;
  },
  trust(text, file) {
    const read = TRANSCRIPT_FIELDS.trust(text, file);
    return read && transcript(read);
  },
};

/** Files of words alone, by the folder of what they translate: see lib/content/read/translation.ts. */
export const WORDS_OF = {
  releases: translation(TRANSLATIONS.releases, true),
  events: translation(TRANSLATIONS.events, false),
};
export const TRANSCRIPT_WORDS: Parser<Fields<object>> = translation(TRANSLATIONS.transcripts, false);

export const COMPANY_WORDS: Parser<Fields<object>> = {
  parse(text, file, problems) {
    const document = readYaml(text, file, problems);
    const fields = document && validate(document, TRANSLATIONS.company, file, problems);
    if (document) toldAsFacts(document, file, problems);
    return document && fields && { fields, source: { file, document, siteLinks: [] } };
  },
  trust(text, file) {
    const document = readYaml(text, file, []);
    const fields = document && fittingFields(document.fields, TRANSLATIONS.company);
    return document && fields && { fields, source: { file, document, siteLinks: [] } };
  },
};

/** Of a translation, what is no word is refused as what it most likely is: a fact. */
function translation<S extends z.ZodType>(schema: S, mayHavePictures: boolean): Parser<Fields<z.output<S>>> {
  const parser = words(schema, mayHavePictures);
  return {
    ...parser,
    parse(text, file, problems, known) {
      const read = parser.parse(text, file, problems, known);
      const document = readMdx(text, file, []);
      if (document) toldAsFacts(document, file, problems);
      return read;
    },
  };
}

function toldAsFacts(document: ParsedDocument, file: string, problems: Problem[]): void {
  const name = basename(file).replace(/\.[a-z]{2,3}(?=\.\w+$)/, '');
  const first = basename(file).startsWith('company.') ? name : `${basename(dirname(file))}/${name}`;
  problems.forEach((problem, index) => {
    if (problem.rule !== UNKNOWN_FIELD) return;
    const value = document.fields as Record<string, unknown>;
    const found = `a field that has no words to translate, with ${quote(value?.[problem.field] ?? 'a value')}`;
    const fix = `remove it: facts stay in ${first}, so that languages cannot disagree (docs/content.md, Languages)`;
    problems[index] = { ...problem, found, fix };
  });
}

function fontFault(path: string): string | undefined {
  try {
    glyphsOf(readFileSync(/* turbopackIgnore: true */ path));
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error);
  }
}

function words<S extends z.ZodType>(schema: S, mayHavePictures = false): Parser<Fields<z.output<S>>> {
  return {
    parse(text, file, problems, known) {
      const document = readMdx(text, file, problems);
      if (!document) return undefined;
      const limits = known ? [] : checkProseLimits(document.body, file, document.bodyLine);
      problems.push(...limits);
      const siteLinks =
        known ??
        (limits.length > 0 ? [] : checkProse(document.body, file, document.bodyLine, problems, mayHavePictures));
      const fields = validate(document, schema, file, problems);
      return fields && { fields: unsliced(fields), source: { file, document, siteLinks: unsliced(siteLinks) } };
    },
    trust(text, file) {
      const document = readMdx(text, file, []);
      const fields = document && isProse(document) && fittingFields(document.fields, schema);
      const siteLinks = document && checkProse(document.body, file, document.bodyLine, []);
      return fields && siteLinks ? { fields, source: { file, document, siteLinks } } : undefined;
    },
  };
}

/** A copy whose strings are their own. V8 has a part of a string keep the whole: a title would keep the text of its file. */
function unsliced<T>(value: T): T {
  return structuredClone(value);
}

function isProse({ body }: ParsedDocument): boolean {
  try {
    parseProse(body);
    return true;
  } catch {
    return false;
  }
}

function company(fields: z.output<typeof companySchema>, source: SourceFile): Loaded<Company> {
  return { item: { ...fields, contacts: new Map(Object.entries(fields.contacts)) }, source };
}

function transcript({ fields, source }: Fields<z.output<typeof transcriptSchema>>): Loaded<Transcript> {
  return { item: { slug: basename(source.file, '.mdx'), ...fields, body: source.document.body }, source };
}
