import type { ChainedLog } from './chained-log';
import type { HashedFiles } from './hashed-files';

/**
 * What is not as it was written in a record, in words; empty if all is.
 * @param named hashes of files that its entries name
 */
export function recordProblems(log: ChainedLog<object>, files: HashedFiles, named: readonly string[]): string[] {
  return [...log.problems().map(({ entry, why }) => `Entry ${entry} is ${why}.`), ...files.problems(new Set(named))];
}
