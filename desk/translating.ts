import { translationName } from '@/lib/content/read/translation';
import { isPublished } from '@/lib/domain/embargo';
import { now } from '@/lib/process/clock';
import { ImportError } from '@/wire/import/import-error';
import type { Desk } from './desk';
import { made, withVersion } from './drafting';
import type { Draft } from './drafts/draft';
import { TRANSLATION_AT, withTexts } from './drafts/texts';
import { titleIn } from './drafts/title-in';
import { requireAuthor, requireUnpublished } from './may';
import type { Person } from './people';
import { Refusal } from './refusal';
import { readTime } from './times/reading';
import { words } from './words';

// Texts of a draft in the further languages of the company. Each becomes a file of words beside that of its release.

interface Text {
  /** Code of its language, as it was sent. */
  language: string;
  bytes: Uint8Array;
}

/** Adds the text of a draft in a further language, or replaces it. @throws Refusal for what is no text */
export async function addText(desk: Desk, draft: Draft, person: Person, text: Text): Promise<Draft> {
  requireAuthor(person);
  requireUnpublished(draft);
  requireLanguage(desk, text.language);
  const { language, bytes } = text;
  const next = { ...draft, texts: [...new Set([...(draft.texts ?? []), language])] };
  return refusing(async () => {
    // What was changed by hand stays: only this file is made of the text.
    const files = draft.isByHand ? await withTexts(desk, draft, desk.look(draft).files, [text]) : undefined;
    desk.drafts.saveSource(draft.id, bytes, language);
    return files ? withVersion(desk, next, person, files) : made(desk, next, person);
  });
}

/** Takes the text in a further language out of a draft, with its files. */
export async function removeText(desk: Desk, draft: Draft, person: Person, language: string): Promise<Draft> {
  requireAuthor(person);
  requireUnpublished(draft);
  const next = { ...draft, texts: (draft.texts ?? []).filter((each) => each !== language) };
  if (!draft.isByHand) return made(desk, next, person);
  const files = desk.look(draft).files.filter(({ path }) => translationName(path)?.language !== language);
  return withVersion(desk, next, person, files);
}

/**
 * Codes of the languages that a public release can be translated into.
 * @throws Refusal if there is none, or nothing of it is public: until then its texts become public together
 */
export function languagesFor(desk: Desk, path: string): string[] {
  const release = desk.accepted().content.releases.get(path.replace(/^releases\/|\.mdx$/g, ''));
  const codes = release && isPublished(release, now()) ? desk.languagesWithout(release) : [];
  if (codes.length === 0) throw new Refusal(409, words.languages.refused, words.languages.notNow);
  return codes;
}

/** Makes a draft of the translation of a release that is public. @throws Refusal if it cannot be translated */
export async function createTranslation(
  desk: Desk,
  person: Person,
  path: string,
  text: Text,
  fields: Readonly<Record<string, string>>,
): Promise<Draft> {
  requireAuthor(person);
  const { language, bytes } = text;
  if (!languagesFor(desk, path).includes(language)) {
    throw new Refusal(400, words.languages.refused, words.languages.unknown);
  }
  const id = desk.drafts.newId();
  const title = words.languages.draft(titleIn(desk.textOf(path)) ?? path, language);
  const draft: Draft = {
    id,
    title,
    created: { by: person.name, at: now() },
    change: { path },
    texts: [language],
    form: timeOf(desk, fields),
    isByHand: false,
    open: 0,
    versions: [],
    authors: [],
  };
  desk.drafts.saveSource(id, bytes, language);
  try {
    return await refusing(() => made(desk, draft, person));
  } catch (error) {
    desk.drafts.remove(id);
    throw error;
  }
}

function timeOf(desk: Desk, { when = '', day = '', hour = '' }: Readonly<Record<string, string>>): Draft['form'] {
  if (when !== 'at') return { public: 'now' };
  const zone = desk.company.timeZone;
  const reading = readTime({ day, hour, zone }, zone);
  if ('why' in reading) throw new Refusal(400, words.languages.refused, reading.why);
  return { [TRANSLATION_AT]: reading.wallTime };
}

function requireLanguage(desk: Desk, language: string): void {
  if (desk.languages.includes(language)) return;
  throw new Refusal(400, words.languages.refused, words.languages.unknown);
}

async function refusing<T>(make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof ImportError) throw new Refusal(400, words.languages.refused, error.message);
    throw error;
  }
}
