import { relative } from 'node:path';
import { translationName } from '@/lib/content/read/translation';
import { isPublished } from '@/lib/domain/embargo';
import { wallTimeAt } from '@/lib/domain/wall-time';
import { now } from '@/lib/process/clock';
import { companyNames } from '@/wire/import/company';
import { firstFileOf, translationTime } from '@/wire/import/first-file';
import { readFacts } from '@/wire/import/import-release';
import { importTranslation } from '@/wire/import/import-translation';
import type { Desk } from '../desk';
import type { DraftFile } from './digest';
import type { Draft } from './draft';

// Translations in drafts that are no longer made of their text: changes of what is there, and files changed by hand.

/** In the form of a draft that adds a translation: when it becomes public, a wall time in the company's zone. */
export const TRANSLATION_AT = 'translation-at';

/** The release that a draft has or changes: its first file. */
export function firstReleaseOf({ change }: Draft, files: readonly { path: string }[]): string | undefined {
  const path = [...files.map((file) => file.path), change?.path].find((each) => each?.startsWith('releases/'));
  return path && (translationName(path)?.first ?? path);
}

/** Files with the translations of their release that are made of these texts. */
export async function withTexts(
  desk: Desk,
  draft: Draft,
  files: readonly DraftFile[],
  texts: readonly { language: string; bytes: Uint8Array }[],
): Promise<DraftFile[]> {
  const path = firstReleaseOf(draft, files);
  if (!path) return [...files];
  const { company, contentDir } = desk;
  const text = files.find((file) => file.path === path)?.text ?? desk.textOf(path);
  const slug = path.slice('releases/'.length, -'.mdx'.length);
  const first = firstFileOf(slug, text, path, contentDir);
  const made: DraftFile[] = [];
  for (const { language, bytes } of texts) {
    const translation = await importTranslation(readFacts(bytes, company), {
      first,
      language,
      contentDir,
      publishAt: timeOf(desk, draft, { slug, language }),
      names: companyNames(contentDir, company, language),
    });
    made.push({ path: relative(contentDir, translation.file.path), text: translation.file.text });
  }
  return [...files.filter((file) => !made.some((each) => each.path === file.path)), ...made];
}

/** When a translation becomes public: with its release, or, once that is public, at an hour or the minute of its approval. */
function timeOf(desk: Desk, { form }: Draft, of: { slug: string; language: string }): string | undefined {
  const { company, contentDir } = desk;
  const release = desk.accepted().content.releases.get(of.slug);
  const isPublic = release !== undefined && isPublished(release, now());
  const isThere = release?.translations?.some(({ language }) => language === of.language);
  const at = form[TRANSLATION_AT] ?? (isPublic && !isThere ? wallTimeAt(now(), company.timeZone) : undefined);
  return translationTime(of, at === undefined ? undefined : { at }, { contentDir, company, now: now() });
}
