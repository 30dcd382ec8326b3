import { COMPANY_WORDS, type Fields, type Parser, TRANSCRIPT_WORDS } from '../parse-file';
import type { ParsedFile } from '../parsed-file';
import { furtherLanguages, translated } from '../read/translation';
import type { Company, Transcript } from '../types';
import type { Version } from './choose';
import { type Context, lastPublic, trusted } from './context';
import { translationPaths } from './translation-paths';
import type { HeldBack } from './types';

const companies = new WeakMap<Company, WeakMap<object, Company>>();

/** The company as each further language calls it. Where there is no usable translation, as the first does. */
export function translatedCompanies(
  context: Context,
  company: Version<Company>,
): { companies: Map<string, Company>; versions: Map<string, Version<object>>; heldBack: HeldBack[] } {
  const chosen = new Map<string, Company>();
  const versions = new Map<string, Version<object>>();
  const heldBack: HeldBack[] = [];
  const paths = translationPaths(context).get('company.yaml');
  for (const language of furtherLanguages(company.item.languages)) {
    const path = paths?.get(language);
    const words = path && wordsAlone(context, path, COMPANY_WORDS);
    if (words) {
      if (words.heldBack) heldBack.push(words.heldBack);
      if (words.version) versions.set(path, words.version);
    }
    chosen.set(language, inWords(company.item, words ? words.version?.item : undefined));
  }
  return { companies: chosen, versions, heldBack };
}

/** The same object for the same words, since releases are resolved anew where their company is another object. */
function inWords(company: Company, words: object | undefined): Company {
  if (!words) return company;
  const known = companies.get(company) ?? new WeakMap<object, Company>();
  companies.set(company, known);
  let made = known.get(words);
  if (!made) {
    const contacts = translated(Object.fromEntries(company.contacts), (words as { contacts?: object }).contacts);
    made = { ...translated(company, { ...words, contacts: undefined }), contacts: new Map(Object.entries(contacts)) };
    known.set(words, made);
  }
  return made;
}

/** The translated transcripts by language, then by the name of the transcript. */
export function translatedTranscripts(
  context: Context,
  transcripts: ReadonlyMap<string, Version<Transcript>>,
  { languages }: Company,
): {
  of(language: string, name: string): Transcript | undefined;
  versions: Map<string, Version<object>>;
  heldBack: HeldBack[];
} {
  const made = new Map<string, Transcript>();
  const versions = new Map<string, Version<object>>();
  const heldBack: HeldBack[] = [];
  for (const [name, { item }] of transcripts) {
    const paths = translationPaths(context).get(`transcripts/${name}.mdx`);
    for (const language of furtherLanguages(languages)) {
      const path = paths?.get(language);
      const words = path && wordsAlone(context, path, TRANSCRIPT_WORDS);
      if (!words) continue;
      if (words.heldBack) heldBack.push(words.heldBack);
      if (!words.version) continue;
      versions.set(path, words.version);
      made.set(`${language} ${name}`, transcriptIn(item, words.version));
    }
  }
  return { of: (language, name) => made.get(`${language} ${name}`), versions, heldBack };
}

const transcriptsInWords = new WeakMap<object, { item: Transcript; translated: Transcript }>();

/** The same object for the same versions. */
function transcriptIn(item: Transcript, { item: words, source }: Version<object>): Transcript {
  const known = transcriptsInWords.get(words);
  if (known?.item === item) return known.translated;
  const made = { ...translated(item, words), body: source.document.body, isTranslated: true };
  transcriptsInWords.set(words, { item, translated: made });
  return made;
}

/** The version of a file of words that refers to no other file. */
function wordsAlone(
  { found, record }: Context,
  path: string,
  parser: Parser<Fields<object>>,
): { version: Version<object> | undefined; heldBack: HeldBack | undefined } {
  const file = found.translations.get(path) as ParsedFile<Fields<object>> | undefined;
  const entry = record.get(path);
  const isTrusted = file !== undefined && entry?.source === file.digest;
  const value = file?.value ?? (isTrusted && file ? trusted(found, file, parser) : undefined);
  if (file && value && (file.problems.length === 0 || isTrusted)) {
    return { version: { item: value.fields, source: value.source, digest: file.digest }, heldBack: undefined };
  }
  const last = lastPublic(found, { path, entry, parser });
  const version = last && entry && { item: last.fields, source: last.source, digest: entry.source };
  return {
    version,
    heldBack: { path, problems: file?.problems ?? [], served: version ? 'the last public version' : 'nothing' },
  };
}
