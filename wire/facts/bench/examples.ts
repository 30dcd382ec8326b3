import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toExampleForm } from '../example-form';
import type { Facts } from '../types';
import type { Json } from './same-value';
import { type Accept, type ReleaseScore, scoreRelease } from './score';

/** The folders of `wire/facts/examples`. */
export const GROUPS = ['basics', 'further', 'wires', 'forms', 'layouts'] as const;
export type Group = (typeof GROUPS)[number];

export interface ScoredExample {
  group: Group;
  name: string;
  expected: Json;
  output: Json;
  score: ReleaseScore;
}

/**
 * Reads every example below a folder, finds its facts and scores them.
 * @param read the facts in the bytes of a release
 */
export function scoreExamples(folder: string, read: (bytes: Uint8Array) => Facts): ScoredExample[] {
  return GROUPS.flatMap((group) => {
    const from = join(folder, group);
    const json = (file: string): Json => JSON.parse(readFileSync(join(from, file), 'utf8'));
    const accept = existsSync(join(from, 'accept.json')) ? (json('accept.json') as Record<string, Accept>) : {};
    const names = readdirSync(from)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => file.slice(0, -4))
      .sort();
    return names.map((name) => {
      const expected = json(`${name}.json`);
      const output = toExampleForm(read(readFileSync(join(from, `${name}.txt`))));
      return { group, name, expected, output, score: scoreRelease(expected, output, accept[name]) };
    });
  });
}
