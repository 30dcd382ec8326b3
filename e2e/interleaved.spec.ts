import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { writeMorning } from '@/testing/morning';
import { expect, test } from '@/testing/test';

test('two contents at three instants, rendered concurrently in one process, do not mix', async ({
  page: _,
}, testInfo) => {
  const one = writeMorning(testInfo.outputPath('one'));
  const other = writeMorning(testInfo.outputPath('other'));
  other
    .replace('company.yaml', 'name: ImmunoGen\n', 'name: Otherwise\n')
    .replace('releases/results.mdx', 'high', 'low');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['tools/run.mjs', 'testing/interleave.ts', one.directory, other.directory],
    { env: { ...process.env, NODE_ENV: 'production' }, maxBuffer: 10_000_000 },
  );
  const { editions, asked, distinct, different } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
  expect(editions).toBe(6);
  expect(asked).toBeGreaterThan(400);
  expect(different).toEqual([]);
  // Otherwise nothing would show that they do not mix.
  expect(distinct).toBeGreaterThan(40);
});
