import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '@/lib/content/problem';
import { now } from '@/lib/process/clock';
import { EnvironmentError, environment } from '@/lib/process/environment';
import { toExampleForm } from '@/wire/facts/example-form';
import { checkedAfter } from '@/wire/import/checked-after';
import { readCompany } from '@/wire/import/company';
import { followsOf, inOrder, readText } from '@/wire/import/company-languages';
import { unexplained } from '@/wire/import/doubts';
import { ImportError } from '@/wire/import/import-error';
import { importRelease, readFacts } from '@/wire/import/import-release';
import { eventOfText } from '@/wire/import/known-event';
import { askPublication, becomesPublic, publicationOf } from '@/wire/import/publication';
import { PURPOSES, type Purpose } from '@/wire/import/purpose';
import { terminal } from '@/wire/import/questions';
import { readSource } from '@/wire/import/read-source';
import { mismatches, summary } from '@/wire/import/summary';
import { translationSummary } from '@/wire/import/translation-summary';
import { translationsBeside } from '@/wire/import/translations-beside';
import { importOf, leftOpen, writeOrShow } from './import-of';

const HELP = `npm run import -- <file|-> [<file> …] [--at <time>] [--as <purpose>] [--slug <address>] [--dry-run] [--force]
npm run import -- <file|-> --of <release> [--at <time>] [--dry-run] [--force]
npm run --silent import -- <file|-> --facts

Turns the text of a release (plain text or HTML, as wires and editors deliver it) into
content/releases/<address>.mdx and, for each event that it announces, content/events/<address>.mdx.
Texts in further languages of the company become content/releases/<address>.<language>.mdx: title and
words. "-" reads the standard input.

  --at        when it becomes public: YYYY-MM-DDTHH:mm in the company's zone, or YYYY-MM-DD for
              midnight. Without it, a terminal is asked; otherwise the release is a draft
  --as        what the text does to an event that exists: link, move, correct, cancel, or alone.
              Without it, a terminal is asked; otherwise nothing is written
  --slug      the address of the release, instead of the proposed one
  --follows   codes of the languages in which its text is still to come, as in ja or ja,fr: its page says so
  --of        the release that the text is a translation of, if it is there already: its address. --at
              is then when the translation becomes public, if later than the release
  --dry-run   prints the files to the standard output and writes nothing
  --force     overwrites existing files
  --facts     prints only the facts, as JSON, with contradictions among them

Prints to the standard error what it found, the words it comes from, and when each file becomes
public. Doubtful values are asked for at a terminal; otherwise the field gets "TODO: …", which
npm run check rejects.

Exits with 0 if npm run check accepts the files; with 1 if something is left to decide or is
contradictory; with 2 if nothing was written: wrong usage, a text that cannot be read, existing
files, or a text about an existing event without --as.
`;

// As tools/commands/run-command.ts: the machine's zone must have no effect.
process.env.TZ = 'UTC';
try {
  process.exitCode = await run();
} catch (error) {
  const expected = error instanceof ImportError || error instanceof ContentError || error instanceof EnvironmentError;
  console.error(expected ? error.message : error);
  process.exitCode = 2;
}

async function run(): Promise<number> {
  const { names, options } = parse(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [name] = names;
  if (name === undefined) throw new ImportError(`Which file?\n\n${HELP}`);
  if (options.facts) {
    process.stdout.write(`${JSON.stringify(toExampleForm(readFacts(await readSource(name)).facts), null, 2)}\n`);
    return 0;
  }

  const { contentDir } = environment();
  const company = readCompany(contentDir);
  const texts = await Promise.all(names.map((each) => readText(each, company)));
  const given = options.at === undefined ? undefined : publicationOf(options.at, company.timeZone);
  if (options.at !== undefined && given === undefined) {
    throw new ImportError(`--at ${options.at}: write YYYY-MM-DDTHH:mm, a time in ${company.timeZone}, or YYYY-MM-DD`);
  }
  const asker = names.includes('-') ? undefined : terminal();
  if (options.of !== undefined) {
    return importOf(texts, options.of, { contentDir, company, given, asker, options }).finally(() => asker?.close());
  }
  const { first, further } = inOrder(texts, company);
  const { read } = first;
  const { imported, translations } = await (async () => {
    const known = options.force
      ? undefined
      : await eventOfText(read, contentDir, { purpose: options.as, asker, now: now() });
    const publication = given ?? (asker ? await askPublication(asker, company.timeZone) : 'draft');
    const imported = await importRelease(read, {
      company,
      contentDir,
      slug: options.slug,
      publication,
      known,
      asker,
      now: now(),
      replaces: options.force,
      follows: options.follows === undefined ? [] : followsOf(options.follows, company, further),
    });
    return { imported, translations: await translationsBeside(imported, further, { contentDir, company, asker }) };
  })().finally(() => asker?.close());

  console.error(summary(imported, company, contentDir));
  for (const each of translations) console.error(translationSummary(each, contentDir));
  // The changed event is the last file, which is there.
  const files = [...translations.flatMap(({ file, events }) => [file, ...events]), ...imported.files];
  writeOrShow(files, options, imported.changes.length > 0 && !imported.waits);
  console.error(
    imported.release
      ? `The release is ${becomesPublic(imported.release, company.timeZone, now())}.`
      : 'The release is not public until what is open in it is decided.',
  );
  if (imported.open.some(({ file }) => relative(contentDir, file).startsWith('events'))) {
    console.error('The event is not public, or stays as it was, until what is open in it is decided.');
  }
  const refused = options['dry-run'] ? undefined : checkedAfter(files, contentDir, now());
  if (refused) console.error(refused);
  const inDoubt =
    imported.open.length +
    leftOpen(translations) +
    unexplained(imported).length +
    mismatches(read.facts, company).length +
    (refused ? 1 : 0) +
    (read.language === 'en' ? 0 : 1) +
    (imported.waits ? 1 : 0);
  return inDoubt > 0 ? 1 : 0;
}

function parse(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        force: { type: 'boolean' },
        facts: { type: 'boolean' },
        slug: { type: 'string' },
        at: { type: 'string' },
        as: { type: 'string' },
        of: { type: 'string' },
        follows: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const alone = (['as', 'slug', 'facts', 'follows'] as const).find(
      (option) => values.of !== undefined && values[option],
    );
    if (alone) throw new Error(`--${alone} has no meaning with --of: the release keeps its facts and its address`);
    if (values.facts && positionals.length > 1) throw new Error('--facts takes one file');
    if (values.slug !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(values.slug)) {
      throw new Error(`--slug ${values.slug}: write lower-case letters, digits and single hyphens`);
    }
    const as = PURPOSES.find((purpose) => purpose === values.as);
    if (values.as !== undefined && !as) throw new Error(`--as ${values.as}: write one of ${PURPOSES.join(', ')}`);
    return { names: positionals, options: { ...values, as: as as Purpose | undefined } };
  } catch (error) {
    throw new ImportError(`${(error as Error).message}\n\n${HELP}`);
  }
}
