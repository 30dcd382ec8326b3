import { basename } from 'node:path';
import { furtherLanguages } from '@/lib/content/read/translation';
import type { Company } from '@/lib/content/types';
import { english } from '@/lib/format/english';
import { codeOf } from '@/messages/language';
import { ImportError } from './import-error';
import { type Read, readFacts } from './import-release';
import { readSource } from './read-source';

/** A text, and the language of the company that it is in. */
export interface Text {
  /** Of its file. */
  name: string;
  read: Read;
  /** Its code. */
  language: string;
}

/** Reads a text and says its language. @param name of its file, or `-` @throws ImportError for what is no text */
export async function readText(name: string, company: Company): Promise<Text> {
  const read = readFacts(await readSource(name), company);
  return { name, read, language: languageOfText(name, read.language, company) };
}

/**
 * The text of the first file of a release, and those of its translations.
 * @throws ImportError unless there is one in the first language, and at most one in each further one
 */
export function inOrder(texts: readonly Text[], company: Company): { first: Text; further: Text[] } {
  const codes = furtherLanguages(company.languages);
  const further = texts.filter(({ language }) => codes.includes(language));
  const [first, second] = texts.filter(({ language }) => !codes.includes(language));
  const own = english.language(company.languages[0] ?? 'en');
  if (first && second) {
    mustBeFurther(second.name, second.language, company);
  }
  const twice = further.find(({ language }, index) => further.findIndex((each) => each.language === language) < index);
  if (twice) throw new ImportError(`Two texts are in ${english.language(twice.language)}: write one for each language`);
  const [only] = further;
  if (!first && only) {
    throw new ImportError(
      `${labelOf(only.name)} is in ${english.language(only.language)}, and a release begins with its text in ${own}, the first language of company.yaml. Give both texts, or say with --of which release that is there it translates. If it is in ${own}, say so in the name of its file, as in release.${codeOf(company.languages[0] ?? 'en')}.txt`,
    );
  }
  if (!first) throw new ImportError('Which file?');
  return { first, further };
}

/**
 * The code of the language that a text is in: as the name of its file says, `results.ja.txt`, else as its words do.
 * @param language as its words do
 */
function languageOfText(name: string, language: string, { languages }: Company): string {
  const said = /\.([a-z]{2,3})\.\w+$/.exec(basename(name))?.[1];
  return said !== undefined && languages.map(codeOf).includes(said) ? said : language;
}

/**
 * Throws ImportError unless a text is in one of the further languages of the company.
 * @param name of its file
 */
export function mustBeFurther(name: string, language: string, { languages }: Company): void {
  const further = furtherLanguages(languages);
  if (further.includes(language)) return;
  const found = `${labelOf(name)} is in ${english.language(language)}`;
  if (further.length === 0) {
    const fix = `name the languages of the site in company.yaml first, as in languages: [${languages[0]}, ${language}]`;
    throw new ImportError(`${found}, and the company has one language: ${fix}`);
  }
  const names = further.map((code) => `${english.language(code)} (${code})`).join(', ');
  throw new ImportError(
    `${found}, and translations are in the further languages of company.yaml: ${names}. If it is in one of them, say so in the name of its file, as in release.${further[0]}.txt`,
  );
}

/**
 * The languages in which a text is still to come, by their codes.
 * @param typed with commas between them
 * @throws ImportError for one that is none of the further languages, or whose text is there
 */
export function followsOf(typed: string, { languages }: Company, texts: readonly Pick<Text, 'language'>[]): string[] {
  const codes = furtherLanguages(languages).filter((code) => !texts.some(({ language }) => language === code));
  const asked = typed.split(',').map((code) => code.trim());
  const wrong = asked.find((code) => !codes.includes(code));
  if (wrong === undefined) return asked;
  const left = codes.length > 0 ? `write ${codes.join(' or ')}` : 'no language of company.yaml is left';
  throw new ImportError(`--follows ${typed}: ${left}`);
}

function labelOf(name: string): string {
  return name === '-' ? 'The text' : name;
}
