import type { CallEvent, Release } from '@/lib/content/types';
import { codeOf, type Language } from '@/messages/language';
import { Sentence } from './sentence';
import { Time } from './time';

interface Props {
  item: Release | CallEvent;
  /** The company's. */
  zone: string;
  language: Language;
}

/** That a translation came later than what it translates, or that one is still to come. */
export function TranslationNotice({ item, zone, language }: Props) {
  const words = language.messages.site.translation;
  const { translatedAt, translations = [] } = item;
  const there = new Set([codeOf(language.tag), ...translations.map((each) => each.language)]);
  const awaited = item.follows.filter((code) => translatedAt === undefined && !there.has(code));
  if (translatedAt === undefined && awaited.length === 0) return null;
  return (
    <p className="notice" role="note">
      {translatedAt !== undefined && (
        <Sentence of={words.later(<Time at={translatedAt} zone={zone} language={language} />)} />
      )}
      {awaited.map((code) => (
        <span key={code}>{words.follows(language.format.language(code))}</span>
      ))}
    </p>
  );
}
