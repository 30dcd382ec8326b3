import type { Instant } from '@/lib/domain/instant';
import { codeOf, type Language } from '@/messages/language';
import type { CallEvent, Material, Release } from './types';

/** An item of the content that has its own language, where that is not the one of a site. */
type Item = Release | CallEvent;

const marked = new WeakMap<Item, Item>();

/**
 * An item in the language of a site: its translation if there is a public one, else as it is, marked with the language
 * that it is in. The same object for the same item.
 * @param first the default language, which first files are in
 */
export function inLanguage<T extends Item>(item: T, language: Language, first: Language, now: Instant): T {
  if (language === first) return item;
  const code = codeOf(language.tag);
  const translation = item.translations?.find((each) => each.language === code && each.publishAt <= now)?.item;
  const asked = (translation ?? item) as T;
  const known = marked.get(asked);
  if (known) return known as T;
  const made = translation ? withMarkedTranscript(asked, first) : { ...asked, language: first };
  marked.set(asked, made);
  return made;
}

/** The transcript of an event is a file of its own: it may not be translated although the event is. */
function withMarkedTranscript<T extends Item>(item: T, first: Language): T {
  if (!('materials' in item) || !item.materials.some(({ transcript }) => transcript)) return item;
  const materials = item.materials.map(({ transcript, ...material }): Material => {
    if (!transcript || transcript.isTranslated) return { ...material, transcript };
    return { ...material, transcript: { ...transcript, language: first } };
  });
  return { ...item, materials };
}
