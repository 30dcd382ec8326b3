import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '@/lib/content/problem';
import { EnvironmentError, environment } from '@/lib/process/environment';
import { toExampleForm } from '@/wire/facts/example-form';
import { readCompany } from '@/wire/import/company';
import { openContradictions } from '@/wire/import/doubts';
import { ImportError } from '@/wire/import/import-error';
import { importRelease, readFacts } from '@/wire/import/import-release';
import { terminal } from '@/wire/import/questions';
import { readSource } from '@/wire/import/read-source';
import { storeFiles } from '@/wire/import/store-files';
import { mismatches, summary } from '@/wire/import/summary';

const HELP = `npm run import -- <file|-> [--dry-run] [--force] [--slug <address>]
npm run --silent import -- <file|-> --facts

Turns the text of a release (plain text or HTML, as wires and editors deliver it) into
content/releases/<address>.mdx and, where it announces a call, content/events/<address>.mdx.
The standard input is read where the file is "-".

  --dry-run   shows the files on the standard output and writes nothing
  --force     overwrites files that are there
  --slug      the address of the release, where another is wanted
  --facts     prints the facts alone, as JSON, what does not add up among them

What it understood, and from which words, is said on the standard error. What is in doubt it asks at a
terminal; otherwise it marks the field "TODO: …", which npm run check refuses.

Ends with 0 if nothing is open, 1 if something is left to decide or does not add up, 2 if nothing was
written: a mistake in the command, a text that cannot be read, or files that are there already.
`;

// As tools/commands/run-command.ts: the machine's own zone must not matter.
process.env.TZ = 'UTC';
try {
  process.exitCode = await run();
} catch (error) {
  const expected = error instanceof ImportError || error instanceof ContentError || error instanceof EnvironmentError;
  console.error(expected ? error.message : error);
  process.exitCode = 2;
}

async function run(): Promise<number> {
  const { file, options } = parse(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (file === undefined) throw new ImportError(`Which file?\n\n${HELP}`);
  const read = readFacts(await readSource(file));
  if (options.facts) {
    process.stdout.write(`${JSON.stringify(toExampleForm(read.facts), null, 2)}\n`);
    return 0;
  }

  const { contentDir } = environment();
  const company = readCompany(contentDir);
  const asker = file === '-' ? undefined : terminal();
  const imported = await importRelease(read, { company, contentDir, slug: options.slug, asker }).finally(() =>
    asker?.close(),
  );
  console.error(summary(imported, company, contentDir));
  if (options['dry-run']) {
    for (const { path, text } of imported.files) process.stdout.write(`# ${relative(process.cwd(), path)}\n${text}\n`);
  } else {
    storeFiles(imported.files, options.force ?? false);
    for (const { path } of imported.files) console.error(`Written: ${relative(process.cwd(), path)}`);
    console.error('Read the words once more against the text, then: npm run check');
  }
  const inDoubt = imported.open.length + openContradictions(read.facts).length + mismatches(read.facts, company).length;
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
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (positionals.length > 1) throw new Error('One file at a time');
    if (values.slug !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(values.slug)) {
      throw new Error(`--slug ${values.slug}: write lower-case letters, digits and single hyphens`);
    }
    return { file: positionals[0], options: values };
  } catch (error) {
    throw new ImportError(`${(error as Error).message}\n\n${HELP}`);
  }
}
