import type { Instant } from '@/lib/domain/instant';
import type { Embargoed } from '@/lib/domain/types';
import type { SourceFile } from '../read/loaded';
import { translated } from '../read/translation';
import type { Company, Translation } from '../types';
import type { Version } from './choose';
import type { TranslatedWords, Translations } from './translations';
import { instantOf } from './wall-instant';

interface Resolving<F, T> {
  /** Of the first file. */
  fields: F;
  translations: Translations;
  /** Whether it is the newest version of the first file. */
  isNewest: boolean;
  /** The company as each further language calls it. */
  companies: ReadonlyMap<string, Company>;
  timeZone: string;
  resolve(fields: F, source: SourceFile, company: Company, language: string): T;
}

type Item = Embargoed & { translations?: readonly Translation<unknown>[] | undefined };

/** A version of a first file with its usable translations. */
export function inLanguages<F extends object, T extends Item>(
  version: Version<T>,
  { fields, translations, isNewest, companies, timeZone, resolve }: Resolving<F, T>,
): Version<T> {
  // The words of the newest version may be those of fields that the last public one has not.
  const chosen = isNewest ? translations.newest : translations.last;
  const waitsFor = version.waitsFor ?? (isNewest ? translations.waitsFor : undefined);
  const made = chosen.flatMap((each): Translation<T>[] => {
    const company = companies.get(each.language);
    if (!company) return [];
    const item = resolve(mergedFields(fields, each), mergedSource(version.source, each.source), company, each.language);
    const own = each.words.publishAt === undefined ? undefined : instantOf(each.words.publishAt, timeZone);
    const isLater = own !== undefined && own > version.item.publishAt;
    return [
      {
        language: each.language,
        publishAt: isLater ? own : version.item.publishAt,
        item: isLater ? later(item, own) : item,
      },
    ];
  });
  if (made.length === 0 && waitsFor === version.waitsFor) return version;
  return { ...version, waitsFor, item: withTranslations(version.item, made), translations: chosen };
}

// The same objects for the same versions: what is known of unchanged items is known by their objects.
const merged = new WeakMap<object, WeakMap<object, object>>();
const sources = new WeakMap<object, WeakMap<object, SourceFile>>();
const laterItems = new WeakMap<object, { at: Instant; item: object }>();
const complete = new WeakMap<object, { translations: readonly Translation<unknown>[]; item: object }>();

function mergedFields<F extends object>(fields: F, { words }: TranslatedWords): F {
  const known = merged.get(fields) ?? new WeakMap<object, object>();
  merged.set(fields, known);
  const { publishAt: _, ...own } = words;
  const made = known.get(words) ?? translated(fields, { ...own, accepted: undefined });
  known.set(words, made);
  return made as F;
}

/** The words of the translation, in the place of the first file: its name is the address. */
function mergedSource(first: SourceFile, own: SourceFile): SourceFile {
  const known = sources.get(first) ?? new WeakMap<object, SourceFile>();
  sources.set(first, known);
  const made = known.get(own) ?? { file: first.file, document: own.document, siteLinks: own.siteLinks };
  known.set(own, made);
  return made;
}

function later<T extends object>(item: T, at: Instant): T {
  const known = laterItems.get(item);
  if (known?.at === at) return known.item as T;
  const made = { ...item, translatedAt: at };
  laterItems.set(item, { at, item: made });
  return made;
}

function withTranslations<T extends Item>(item: T, translations: readonly Translation<T>[]): T {
  const known = complete.get(item);
  const isSame =
    known?.translations.length === translations.length &&
    known.translations.every((each, index) => {
      const other = translations[index];
      return each.item === other?.item && each.publishAt === other?.publishAt && each.language === other?.language;
    });
  if (known && isSame) return known.item as T;
  const made = { ...item, translations };
  complete.set(item, { translations, item: made });
  return made;
}
