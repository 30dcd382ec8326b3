import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { english } from '@/lib/format/english';
import type { ImportedTranslation } from './import-translation';
import { section } from './summary';

/** What was made of a text in a further language, and what of the release it leaves untranslated. */
export function translationSummary(made: ImportedTranslation, directory: string): string {
  const { first, code, file, title, open, notes, untranslated, facts } = made;
  const events = eventsWithoutWords(made).map(
    (slug) => `events/${slug}.mdx: write events/${slug}.${code}.mdx with its title`,
  );
  return [
    `${english.language(code)}: the words of releases/${first.slug}.mdx, which keeps all facts.\n`,
    section('Understood', title === undefined ? [] : [`${'headline'.padEnd(19)} ${title}`]),
    section(
      'Does not add up',
      facts.contradictions.map(({ message }) => message),
    ),
    section('Not translated: shown in the words of the first language', [...untranslated, ...events]),
    section('Done on the way', notes.all()),
    section(
      'To be decided, marked TODO in the files',
      open.map(
        ({ field, todo }) =>
          `${relative(directory, file.path)}  ${field}: ${todo.what}${todo.suggestion ? ` (perhaps ${todo.suggestion})` : ''}`,
      ),
    ),
    code !== 'en' && 'No rule compares its words with the facts: compare them yourself.\n',
  ]
    .filter(Boolean)
    .join('\n');
}

/** The events of the release that have no file in the language. */
function eventsWithoutWords({ first, code, file, events: made }: ImportedTranslation): string[] {
  const events = (Array.isArray(first.fields.events) ? first.fields.events : []) as string[];
  const pathOf = (slug: string) => join(dirname(file.path), '..', 'events', `${slug}.${code}.mdx`);
  return events.filter((slug) => !existsSync(pathOf(slug)) && !made.some(({ path }) => path === pathOf(slug)));
}
