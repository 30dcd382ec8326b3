import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ContentError } from '@/lib/content/problem';
import { EnvironmentError } from '@/lib/process/environment';
import { describeListenError } from './listening';
import { UsageError } from './usage-error';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T }>>['values'];

/**
 * Runs a command. Expected errors (content, settings, usage, a port in use) print only their message. Any error ends
 * the process with code 1.
 * @param help the text of `--help`: usage, then description
 * @param options as for `parseArgs`
 * @param positionals whether words without a name may be given
 */
export async function runCommand<const T extends Options>(
  { help, options, positionals = false }: { help: string; options?: T; positionals?: boolean },
  run: (values: Values<T>, words: string[]) => void | Promise<void>,
): Promise<void> {
  // All dates have an explicit zone. UTC makes sure that the machine's zone has no effect.
  process.env.TZ = 'UTC';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  try {
    if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
      console.log(help.trim());
      return;
    }
    const { values, positionals: words } = parse(help, options, positionals);
    await run(values, words);
  } catch (error) {
    const expected = error instanceof ContentError || error instanceof EnvironmentError || error instanceof UsageError;
    console.error(expected ? error.message : (describeListenError(error) ?? error));
    process.exit(1);
  }
}

function parse<T extends Options>(help: string, options: T | undefined, allowPositionals: boolean) {
  try {
    const parsed = parseArgs({ options: options ?? ({} as T), allowPositionals });
    return { values: parsed.values as Values<T>, positionals: parsed.positionals };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${help.trim()}`);
  }
}
