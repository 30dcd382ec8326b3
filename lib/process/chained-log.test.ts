import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import { expect, test } from '@/testing/unit';
import { ChainedLog } from './chained-log';

/** A log of three entries. */
function written(testInfo: TestInfo) {
  const file = testInfo.outputPath('log');
  const log = new ChainedLog<{ what: string }>(file);
  for (const what of ['one', 'two', 'three']) log.append({ what });
  return { file, log };
}

test('entries are read in the order in which they were added', ({ zone: _ }, testInfo) => {
  const { log } = written(testInfo);
  expect(log.entries()).toEqual([{ what: 'one' }, { what: 'two' }, { what: 'three' }]);
  expect(log.verify()).toBeUndefined();
});

test('each bit that changes is found', ({ zone: _ }, testInfo) => {
  const { file, log } = written(testInfo);
  const bytes = readFileSync(file);
  for (let bit = 0; bit < bytes.length * 8; bit += 7) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
    writeFileSync(file, changed);
    expect(log.verify(), `bit ${bit}`).toBeDefined();
  }
});

test('a line that is gone, lines that change places and lines cut off at the end are found', ({
  zone: _,
}, testInfo) => {
  const { file, log } = written(testInfo);
  const [one, two, three] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, `${one}\n${three}\n`);
  expect(log.verify()).toEqual({ entry: 2, why: 'not where it was written' });
  writeFileSync(file, `${two}\n${one}\n${three}\n`);
  expect(log.verify()).toEqual({ entry: 1, why: 'not where it was written' });
  writeFileSync(file, `${one}\n${two}\n`);
  expect(log.verify()).toEqual({ entry: 3, why: 'missing at the end' });
  writeFileSync(file, '');
  expect(log.verify()).toEqual({ entry: 1, why: 'missing at the end' });
});

test('nothing is added to a log that is not what was written', ({ zone: _ }, testInfo) => {
  const { file, log } = written(testInfo);
  const text = readFileSync(file, 'utf8').replace('two', 'TWO');
  writeFileSync(file, text);
  expect(() => log.append({ what: 'four' })).toThrow('Entry 2');
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a log goes on after its process was killed at any byte of a line', ({ zone: _ }, testInfo) => {
  const { file, log } = written(testInfo);
  const head = readFileSync(`${file}.head`);
  const before = readFileSync(file).length;
  log.append({ what: 'killed' });
  const line = readFileSync(file).subarray(before);
  for (let length = 0; length <= line.length; length++) {
    truncateSync(file, before);
    appendFileSync(file, line.subarray(0, length));
    writeFileSync(`${file}.head`, head);
    const whole = length === line.length ? ['killed'] : [];
    expect(log.verify(), `${length} bytes`).toBeUndefined();
    log.append({ what: 'next' });
    expect(log.entries().map(({ what }) => what)).toEqual(['one', 'two', 'three', ...whole, 'next']);
    expect(log.verify(), `${length} bytes, and on`).toBeUndefined();
  }
});
