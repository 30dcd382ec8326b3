import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ContentError } from '@/lib/content/problem';
import { EnvironmentError } from '@/lib/process/environment';
import { describeListenError } from './listening';
import { UsageError } from './usage-error';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T }>>['values'];

/**
 * Runs a command. Mistakes in content, settings and usage, and a port that is taken, are shown as what they say, and
 * end it with code 1.
 * @param help what `--help` prints: how to write the command, then what it does
 * @param options the options that it takes
 */
export async function runCommand<const T extends Options>(
  { help, options }: { help: string; options?: T },
  run: (values: Values<T>) => void | Promise<void>,
): Promise<void> {
  // Every date is written in a zone that its author named; the machine's own must not matter.
  process.env.TZ = 'UTC';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  try {
    if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
      console.log(help.trim());
      return;
    }
    await run(parse(help, options));
  } catch (error) {
    const expected = error instanceof ContentError || error instanceof EnvironmentError || error instanceof UsageError;
    console.error(expected ? error.message : (describeListenError(error) ?? error));
    process.exit(1);
  }
}

function parse<T extends Options>(help: string, options: T | undefined): Values<T> {
  try {
    return parseArgs({ options: options ?? ({} as T) }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${help.trim()}`);
  }
}
