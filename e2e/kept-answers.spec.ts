import { execFile } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { writeEveryKind } from '@/testing/every-kind';
import { expect, test } from '@/testing/test';

const CONTENTS = [
  { name: 'events of every kind', at: '2012-01-28T15:00:00Z', write: writeEveryKind },
  {
    name: 'a company with two languages',
    at: '2025-02-08T12:00:00Z',
    write: (directory: string) => cpSync('docs/examples/tokyo', directory, { recursive: true }),
  },
];

for (const [seed, { name, at, write }] of CONTENTS.entries()) {
  test(`${name}: what is kept across corrections is what would be made anew`, async ({ page: _ }, testInfo) => {
    const directory = testInfo.outputPath('content');
    mkdirSync(directory, { recursive: true });
    write(directory);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['tools/run.mjs', 'testing/corrected.ts', directory, at, String(seed + 1)],
      { env: { ...process.env, NODE_ENV: 'production' }, maxBuffer: 10_000_000 },
    );
    const { editions, asked, kept, different } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
    expect(different).toEqual([]);
    expect(editions).toBeGreaterThan(4);
    expect(kept).toBeGreaterThan(asked / 16);
  });
}
