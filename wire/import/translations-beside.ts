import { basename, dirname, join, relative } from 'node:path';
import type { Company } from '@/lib/content/types';
import { english } from '@/lib/format/english';
import { companyNames } from './company';
import type { Text } from './company-languages';
import { firstFileOf } from './first-file';
import { contentFile } from './front-matter';
import type { Imported } from './import-release';
import { type ImportedTranslation, importTranslation } from './import-translation';
import { quoted } from './notes';
import { type Asker, decide } from './questions';
import type { NewFile } from './store-files';
import { type ImportFields, Todo } from './todo';

interface Surroundings {
  contentDir: string;
  company: Company;
  asker?: Asker | undefined;
}

/** The translations of a release that is imported with them: they become public together with it. */
export async function translationsBeside(
  { files: [release, ...events] }: Pick<Imported, 'files'>,
  texts: readonly Pick<Text, 'read' | 'language'>[],
  { contentDir, company, asker }: Surroundings,
): Promise<ImportedTranslation[]> {
  const made: ImportedTranslation[] = [];
  if (!release) return made;
  const first = firstFileOf(basename(release.path, '.mdx'), release.text, release.path, contentDir);
  // One after the other: a person at a terminal is asked.
  for (const { read, language } of texts) {
    const names = companyNames(contentDir, company, language);
    const translation = await importTranslation(read, { first, language, contentDir, names, asker });
    for (const event of asker ? events : []) {
      const titled = await eventIn(language, event, contentDir, asker);
      if (titled) translation.events.push(titled);
    }
    made.push(translation);
  }
  return made;
}

/** An event in a language: its title, which no text of a release has, if a person gives it. */
async function eventIn(
  language: string,
  { path, text }: NewFile,
  contentDir: string,
  asker: Asker | undefined,
): Promise<NewFile | undefined> {
  const file = join(dirname(path), `${basename(path, '.mdx')}.${language}.mdx`);
  const { fields } = firstFileOf(basename(path, '.mdx'), text, path, contentDir);
  const what = `the title in ${english.language(language)} of ${quoted(String(fields.title))}`;
  const own: ImportFields = { title: new Todo(what, undefined, { read: (answer) => answer }) };
  if (asker) await decide(relative(contentDir, file), own, asker, () => undefined, new Map());
  return typeof own.title === 'string' ? { path: file, text: contentFile(own, '') } : undefined;
}
