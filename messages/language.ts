import { britishEnglish, english } from '@/lib/format/english';
import type { Formatter } from '@/lib/format/formatter';
import { canadianFrench, frenchOfFrance } from '@/lib/format/french';
import { german } from '@/lib/format/german';
import { japanese } from '@/lib/format/japanese';
import { messages as de } from './de';
import { messages as en } from './en';
import { messages as fr } from './fr';
import { messages as ja } from './ja';
import type { Messages } from './messages';

/** A language that the site speaks. */
export interface Language {
  /** BCP 47: what pages and data say that they are in. */
  tag: string;
  /** What the paths of its pages begin with: empty for the default language, otherwise as in `/fr`. */
  prefix: string;
  /** What its speakers call it. */
  name: string;
  messages: Messages;
  format: Formatter;
}

/** The languages that the site can speak, by the tag that `company.yaml` names. */
const SPOKEN = {
  en: { name: 'English', messages: en, format: english },
  'en-GB': { name: 'English', messages: en, format: britishEnglish },
  fr: { name: 'Français', messages: fr, format: frenchOfFrance },
  'fr-CA': { name: 'Français', messages: fr, format: canadianFrench },
  de: { name: 'Deutsch', messages: de, format: german },
  ja: { name: '日本語', messages: ja, format: japanese },
} as const;

export type LanguageTag = keyof typeof SPOKEN;
export const LANGUAGE_TAGS = Object.keys(SPOKEN) as [LanguageTag, ...LanguageTag[]];

/** Languages that are written from right to left, as in `dir`; undefined for others, which need not say so. */
export function directionOf(tag: string): 'rtl' | undefined {
  return /^(?:ar|fa|he|ur|yi)\b/.test(tag) ? 'rtl' : undefined;
}

/** The part of a tag that names the language, without its region: in addresses and in the names of files. */
export function codeOf(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}

const known = new Map<string, readonly Language[]>();

/** The languages of a site, the default one first. The same objects for the same tags. */
export function languagesOf(tags: readonly LanguageTag[]): readonly Language[] {
  const key = tags.join();
  const languages =
    known.get(key) ??
    tags.map((tag, index): Language => ({ tag, prefix: index === 0 ? '' : `/${codeOf(tag)}`, ...SPOKEN[tag] }));
  known.set(key, languages);
  return languages;
}

/** The language of what stands in no page of a company. */
export const defaultLanguage: Language = { tag: 'en', prefix: '', ...SPOKEN.en };

/** What a link to something in another language than its page says. */
export function inOther({ language }: { language?: Language | undefined }): { lang?: string; hrefLang?: string } {
  return language ? { lang: language.tag, hrefLang: language.tag } : {};
}

/** The path of a page in a language. @param path of the page in the default language */
export function pathIn({ prefix }: Pick<Language, 'prefix'>, path: string): string {
  return prefix && path === '/' ? prefix : prefix + path;
}
