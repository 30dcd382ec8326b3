import { join } from 'node:path';
import { findingName, unlessAccepted } from '../check/finding';
import { type Fields, WORDS_OF } from '../parse-file';
import type { ParsedFile } from '../parsed-file';
import { type Problem, quote } from '../problem';
import { fieldName, valueAt } from '../read/document';
import type { SourceFile } from '../read/loaded';
import { furtherLanguages, gapsBetween, type ItemWords, WORDS } from '../read/translation';
import type { Company } from '../types';
import { type Context, lastPublic, trusted } from './context';
import { readMarks } from './marks';
import { translationPaths } from './translation-paths';
import type { HeldBack, PublicEntry } from './types';

/** A usable version of a translation. */
export interface TranslatedWords {
  /** Code of its language. */
  language: string;
  words: ItemWords;
  source: SourceFile;
  digest: string;
}

/** What a first file is published with. */
export interface Translations {
  /** With the newest version of the first file, and with its last public one. */
  newest: readonly TranslatedWords[];
  last: readonly TranslatedWords[];
  heldBack: readonly HeldBack[];
  warnings: readonly Problem[];
  /** Path of a translation that holds back the first file: until its publication they are one. */
  waitsFor: string | undefined;
}

const NONE: Translations = { newest: [], last: [], heldBack: [], warnings: [], waitsFor: undefined };

/** Chooses the versions of the translations of a release or an event. */
export class TranslationChooser {
  private readonly byFirst: ReadonlyMap<string, ReadonlyMap<string, string>>;
  private readonly languages: readonly string[];

  constructor(
    private readonly context: Context,
    { languages }: Company,
  ) {
    this.languages = furtherLanguages(languages);
    this.byFirst = translationPaths(context);
  }

  /** Whether a first file has translations, usable or not. */
  has(first: string): boolean {
    return this.byFirst.has(first);
  }

  /** @param file the newest version of the first file @param entry its last public version */
  of(folder: 'releases' | 'events', file: ParsedFile<Fields<object>>, entry: PublicEntry | undefined): Translations {
    const paths = this.byFirst.get(file.path);
    if (!paths) return NONE;
    const newest: TranslatedWords[] = [];
    const last: TranslatedWords[] = [];
    const heldBack: HeldBack[] = [];
    const warnings: Problem[] = [];
    let waitsFor: string | undefined;
    for (const [language, path] of paths) {
      const { found, record } = this.context;
      const before = record.get(path);
      const parser = WORDS_OF[folder];
      const own = found.translations.get(path) as ParsedFile<Fields<ItemWords>> | undefined;
      const former = lastPublic(found, { path, entry: before, parser });
      const formerWords = former &&
        before && { language, words: former.fields, source: former.source, digest: before.source };
      if (formerWords) last.push(formerWords);
      const problems = own ? this.problemsOf(folder, language, own, file, entry, before) : [];
      const isTrusted = own !== undefined && before?.source === own.digest;
      const value = own?.value ?? (isTrusted && own ? trusted(found, own, parser) : undefined);
      const errors = problems.filter(({ severity }) => severity === undefined);
      warnings.push(...problems.filter(({ severity }) => severity !== undefined));
      if (own && value && (errors.length === 0 || isTrusted)) {
        newest.push({ language, words: value.fields, source: value.source, digest: own.digest });
        continue;
      }
      if (formerWords) newest.push(formerWords);
      heldBack.push({ path, problems: errors, served: formerWords ? 'the last public version' : 'nothing' });
      // Before anything of it is public, all of it waits; a translation that says when it comes is waited for by none.
      const isLater = own !== undefined && readMarks(own.text).publishAt.length > 0;
      if (!entry && !isLater && this.languages.includes(language)) waitsFor = path;
    }
    return { newest, last, heldBack, warnings, waitsFor };
  }

  /** Translations of files that there are not, and into languages that the site has not. */
  orphans(known: (first: string) => boolean): HeldBack[] {
    return [...this.byFirst].flatMap(([first, paths]) =>
      first === 'company.yaml' || first.startsWith('transcripts/') || known(first)
        ? []
        : [...paths.values()].map((path): HeldBack => {
            const fix = `add ${first}, which has the facts, or remove this file`;
            const problem = this.problem(path, 'file', 'no-first-file', 'a translation of what is not there', fix);
            return { path, problems: [problem], served: 'nothing' };
          }),
    );
  }

  private problem(path: string, field: string, rule: string, found: string, fix: string): Problem {
    return { file: join(this.context.found.directory, path), field, rule, found, fix };
  }

  private problemsOf(
    folder: 'releases' | 'events',
    language: string,
    own: ParsedFile<Fields<ItemWords>>,
    first: ParsedFile<Fields<object>>,
    entry: PublicEntry | undefined,
    before: PublicEntry | undefined,
  ): Problem[] {
    const problems = [...own.problems];
    if (!this.languages.includes(language)) {
      const fix = `a language of company.yaml after the first: ${this.languages.join(', ') || 'it has none'}`;
      problems.push(this.problem(own.path, 'file name', 'unknown-language', quote(language), fix));
    }
    if (!own.value) return problems;
    const { fields, source } = own.value;
    const { file, document } = source;
    if (first.value) {
      for (const { path, kind } of gapsBetween(first.value.fields, fields, WORDS[folder])) {
        const isMissing = kind === 'not translated';
        problems.push({
          file,
          line: document.lineOf(path),
          field: fieldName(path),
          rule: isMissing ? 'not-translated' : 'nothing-to-translate',
          found: isMissing ? 'nothing' : quote(valueAt(document.fields, path)),
          fix: isMissing
            ? `the words of ${quote(valueAt(first.value.fields, path))} in this language`
            : `as many entries, in the same order, as ${first.path} has: it says what there is`,
          ...(isMissing && { severity: 'warning' as const }),
        });
      }
    }
    if (entry && !entry.withdrawn && !before && fields.publishAt === undefined) {
      const fix = `when this translation is published, as in publishAt: 2025-02-10T09:00; ${first.path} has been public before it`;
      problems.push({ file, line: 1, field: 'publishAt', rule: 'later-translation', found: 'nothing', fix });
    }
    // English is what the finder of facts reads: lib/content/accept/items.ts compares it.
    if (folder === 'releases' && language !== 'en') {
      const finding = findingName('not-compared', [document.body]);
      const fix = `compare its words with the facts of ${first.path} yourself`;
      const found = 'words in a language that no rule can compare with the facts';
      const warning = { file, line: document.bodyLine + 1, field: 'text', rule: 'not-compared', found, fix, finding };
      problems.push(...unlessAccepted([{ ...warning, severity: 'warning' }], source));
    }
    return problems;
  }
}
