import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loadContent } from '@/lib/content/load';
import type { Company } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { wallTimeAt } from '@/lib/domain/wall-time';
import { type Imported, importRelease, type Read, readFacts } from '@/wire/import/import-release';
import type { ImportedTranslation } from '@/wire/import/import-translation';
import { type KnownEvent, knownEvent } from '@/wire/import/known-event';
import { type Purpose, probablePurpose } from '@/wire/import/purpose';
import type { Asker, OpenField } from '@/wire/import/questions';
import { translationsBeside } from '@/wire/import/translations-beside';
import { type DraftFile, sha256 } from './digest';
import type { VersionFile } from './draft';
import type { ReadForm } from './form';

/** What the importer makes of a draft's text, with the answers that were given. */
export interface Composed {
  read: Read;
  /** The event of the content that the text is about. */
  known: (KnownEvent & { probable: Purpose }) | undefined;
  /** Undefined until it is said what the text does to an event that is there. */
  imported: Imported | undefined;
  /** Of its texts in further languages. */
  translations: ImportedTranslation[];
  /** What the importer made, below the content directory. */
  files: DraftFile[];
  /** What the text leaves open, answered or not, in the order of the files. */
  questions: Question[];
}

/** Something that the text leaves open. */
export interface Question extends OpenField {
  isAnswered: boolean;
  /** Why the answer that was given cannot stand. */
  refusal?: string | undefined;
}

interface Options {
  company: Company;
  /** Absolute path. */
  contentDir: string;
  purpose: Purpose | undefined;
  /** The same in further languages. */
  texts: readonly { language: string; bytes: Uint8Array }[];
  /** Codes of the languages in which a text is still to come. */
  follows: readonly string[];
  form: Pick<ReadForm, 'publication' | 'isAtOnce' | 'answer'>;
  now: Instant;
}

/**
 * Makes content of a text by the importer's own functions: the command line and the desk write the same bytes.
 * @throws ImportError for what is no text
 */
export async function compose(source: Uint8Array, options: Options): Promise<Composed> {
  const { company, contentDir, purpose, texts, follows, form, now } = options;
  const read = readFacts(source, company);
  const found = knownEvent(read.facts, loadContent(contentDir, now).content.events);
  const known = found && { ...found, probable: probablePurpose(read.facts, read.text, found.event) };
  const questions: Question[] = [];
  if (known && !purpose) return { read, known, imported: undefined, translations: [], files: [], questions };
  const asker = answersOf(form, questions);
  const imported = await importRelease(read, {
    company,
    contentDir,
    publication: form.isAtOnce ? { at: wallTimeAt(now, company.timeZone) } : form.publication,
    follows,
    known: known && purpose ? { event: known.event, purpose } : undefined,
    asker,
    now,
  });
  const translations = await translationsBeside(
    imported,
    texts.map(({ language, bytes }) => ({ language, read: readFacts(bytes, company) })),
    { contentDir, company, asker },
  );
  const made = [...imported.files, ...translations.flatMap(({ file, events }) => [file, ...events])];
  const files = made.map(({ path, text }) => ({ path: relative(contentDir, path), text }));
  return { read, known, imported, translations, files, questions };
}

/** Answers the importer from a form, and notes what it asked. A refused answer is asked for again: it then stays open. */
function answersOf(form: Pick<ReadForm, 'answer'>, questions: Question[]): Asker {
  return {
    async ask(question, about) {
      const last = questions.at(-1);
      if (!about) {
        const refusal = /That cannot stand there: (.*)\. \(Enter\)/s.exec(question)?.[1];
        if (last && refusal) Object.assign(last, { refusal, isAnswered: false });
        return '';
      }
      if (last?.file === about.file && last.field === about.field && last.refusal) return '';
      const answer = form.answer(about);
      questions.push({ ...about, isAnswered: answer !== '' });
      return answer;
    },
    close() {},
  };
}

/** Files with the hashes of what the content directory holds in their place. */
export function withBases(files: readonly DraftFile[], contentDir: string): VersionFile[] {
  return files.map(({ path }) => {
    try {
      return { path, base: sha256(readFileSync(join(contentDir, path))) };
    } catch {
      return { path, base: null };
    }
  });
}
