import { relative } from 'node:path';
import type { Company } from '@/lib/content/types';
import { now } from '@/lib/process/clock';
import { checkedAfter } from '@/wire/import/checked-after';
import { companyNames } from '@/wire/import/company';
import { mustBeFurther, type Text } from '@/wire/import/company-languages';
import { firstFile, translationTime } from '@/wire/import/first-file';
import { ImportError } from '@/wire/import/import-error';
import { type ImportedTranslation, importTranslation } from '@/wire/import/import-translation';
import type { PublishAs } from '@/wire/import/publication';
import type { Asker } from '@/wire/import/questions';
import { type NewFile, storeFiles } from '@/wire/import/store-files';
import { translationSummary } from '@/wire/import/translation-summary';

interface Writing {
  'dry-run'?: boolean | undefined;
  force?: boolean | undefined;
}

interface Surroundings {
  contentDir: string;
  company: Company;
  /** When the translation becomes public, if that was said. */
  given: PublishAs | undefined;
  asker: Asker | undefined;
  options: Writing;
}

/** Imports the text of a release that is there, in a further language. @returns what the command ends with */
export async function importOf(
  texts: readonly Text[],
  of: string,
  { contentDir, company, given, asker, options }: Surroundings,
): Promise<number> {
  const [text, second] = texts;
  if (!text || second) throw new ImportError('--of takes one text: the release is there already.');
  const { name, read, language } = text;
  mustBeFurther(name, language, company);
  const first = firstFile(contentDir, of);
  const publishAt = translationTime({ slug: first.slug, language }, given, { contentDir, company, now: now() });
  const names = companyNames(contentDir, company, language);
  const made = await importTranslation(read, { first, language, contentDir, publishAt, names, asker });
  console.error(translationSummary(made, contentDir));
  writeOrShow([made.file], options);
  const together = `together with releases/${first.slug}.mdx`;
  console.error(`The translation is public ${publishAt ? `from ${publishAt} (${company.timeZone})` : together}.`);
  const refused = options['dry-run'] ? undefined : checkedAfter([made.file], contentDir, now());
  if (refused) console.error(refused);
  return leftOpen([made]) > 0 || refused ? 1 : 0;
}

/** What a person still has to decide or to look at. */
export function leftOpen(translations: readonly ImportedTranslation[]): number {
  return translations.reduce((sum, { open, facts, notes }) => {
    return sum + open.length + facts.contradictions.length + notes.doubts().length;
  }, 0);
}

/** @param changesLast whether the last file is there, and changed */
export function writeOrShow(files: readonly NewFile[], options: Writing, changesLast = false): void {
  if (options['dry-run']) {
    for (const { path, text } of files) process.stdout.write(`# ${relative(process.cwd(), path)}\n${text}\n`);
    return;
  }
  storeFiles(files, options.force ?? false, changesLast);
  for (const { path } of files) console.error(`Written: ${relative(process.cwd(), path)}`);
}
