import { basename } from 'node:path';
import type { Company } from '@/lib/content/types';
import { companyNames } from './company';
import type { Text } from './company-languages';
import { firstFileOf } from './first-file';
import type { Imported } from './import-release';
import { type ImportedTranslation, importTranslation } from './import-translation';
import type { Asker } from './questions';

interface Surroundings {
  contentDir: string;
  company: Company;
  asker?: Asker | undefined;
}

/** The translations of a release that is imported with them: they become public together with it. */
export async function translationsBeside(
  { files: [release] }: Pick<Imported, 'files'>,
  texts: readonly Pick<Text, 'read' | 'language'>[],
  { contentDir, company, asker }: Surroundings,
): Promise<ImportedTranslation[]> {
  const made: ImportedTranslation[] = [];
  if (!release) return made;
  const first = firstFileOf(basename(release.path, '.mdx'), release.text, release.path, contentDir);
  // One after the other: a person at a terminal is asked.
  for (const { read, language } of texts) {
    const names = companyNames(contentDir, company, language);
    made.push(await importTranslation(read, { first, language, contentDir, names, asker }));
  }
  return made;
}
