import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
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
  expect(log.problems()).toEqual([]);
});

test('each bit that changes is found', ({ zone: _ }, testInfo) => {
  const { file, log } = written(testInfo);
  const bytes = readFileSync(file);
  for (let bit = 0; bit < bytes.length * 8; bit += 7) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
    writeFileSync(file, changed);
    expect(log.problems(), `bit ${bit}`).not.toEqual([]);
  }
});

test('a line that is gone, lines that change places and lines cut off at the end are found', ({
  zone: _,
}, testInfo) => {
  const { file, log } = written(testInfo);
  const [one, two, three] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, `${one}\n${three}\n`);
  expect(log.problems()).toEqual([{ entry: 2, why: 'not where it was written' }]);
  writeFileSync(file, `${two}\n${one}\n${three}\n`);
  expect(log.problems()).toEqual([1, 2, 3].map((entry) => ({ entry, why: 'not where it was written' })));
  writeFileSync(file, `${one}\n${two}\n`);
  expect(log.problems()).toEqual([{ entry: 3, why: 'missing at the end' }]);
  writeFileSync(file, '');
  expect(log.problems()).toEqual([{ entry: 1, why: 'missing at the end' }]);
  rmSync(file);
  expect(log.problems()).toEqual([{ entry: 1, why: 'missing at the end' }]);
});

test('a changed line is named, and what stands after it is read', ({ zone: _ }, testInfo) => {
  const { file, log } = written(testInfo);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"two"', '"TWO"'));
  expect(log.problems()).toEqual([{ entry: 2, why: 'not what was written' }]);
  expect(log.entries()).toEqual([{ what: 'one' }, { what: 'three' }]);
});

test('a log that was changed goes on, and what was changed stays visible', ({ zone: _ }, testInfo) => {
  for (const change of [
    (text: string) => text.replace('"two"', '"TWO"'),
    (text: string) => text.replace('"three"', '"THREE"'),
    (text: string) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1),
    (text: string) => text.replace(/.*\n/, ''),
    (text: string) => `${text}nonsense\n`,
    () => '',
  ]) {
    const { file, log } = written(testInfo);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    log.append({ what: 'next' });
    expect(log.problems(), String(change)).not.toEqual([]);
    expect(log.entries().at(-1)).toEqual({ what: 'next' });
    log.append({ what: 'last' });
    expect(log.problems(), String(change)).not.toEqual([]);
    expect(log.entries().slice(-2)).toEqual([{ what: 'next' }, { what: 'last' }]);
    rmSync(file);
    rmSync(`${file}.head`);
  }
});

test('a second file that is gone is found, and written again with the next entry', ({ zone: _ }, testInfo) => {
  const { file, log } = written(testInfo);
  rmSync(`${file}.head`);
  expect(log.problems()).toEqual([{ entry: 3, why: 'not what was written' }]);
  log.append({ what: 'four' });
  expect(log.problems()).toEqual([]);
  expect(log.entries()).toHaveLength(4);
});

test('each bit of the second file that changes is found', ({ zone: _ }, testInfo) => {
  const { file, log } = written(testInfo);
  const bytes = readFileSync(`${file}.head`);
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
    writeFileSync(`${file}.head`, changed);
    expect(log.problems(), `bit ${bit}`).not.toEqual([]);
  }
});

test('adding reads the last line and no other', ({ zone: _ }, testInfo) => {
  const { file, log } = written(testInfo);
  const bytes = readFileSync(file);
  // Without any line break before the last line there is nothing to go by but the second file.
  const start = bytes.lastIndexOf(10, bytes.length - 2) + 1;
  writeFileSync(file, Buffer.concat([Buffer.alloc(start, ' '), bytes.subarray(start)]));
  log.append({ what: 'four' });
  const added = readFileSync(file).subarray(bytes.length);
  writeFileSync(file, Buffer.concat([bytes, added]));
  expect(log.problems()).toEqual([]);
  expect(log.entries()).toHaveLength(4);
});

test('a log goes on after its process was killed at any byte of what it added', ({ zone: _ }, testInfo) => {
  const { file, log } = written(testInfo);
  const head = readFileSync(`${file}.head`);
  const before = readFileSync(file).length;
  log.append({ what: 'killed – ü' }, { what: 'with it' });
  const lines = readFileSync(file).subarray(before);
  const first = lines.indexOf(10) + 1;
  for (let length = 0; length <= lines.length; length++) {
    truncateSync(file, before);
    appendFileSync(file, lines.subarray(0, length));
    writeFileSync(`${file}.head`, head);
    const whole = [...(length >= first ? ['killed – ü'] : []), ...(length === lines.length ? ['with it'] : [])];
    expect(log.problems(), `${length} bytes`).toEqual([]);
    log.append({ what: 'next' });
    expect(log.entries().map(({ what }) => what)).toEqual(['one', 'two', 'three', ...whole, 'next']);
    expect(log.problems(), `${length} bytes, and on`).toEqual([]);
  }
});

test('the first entry, killed at any byte, leaves a log that goes on', ({ zone: _ }, testInfo) => {
  const file = testInfo.outputPath('log');
  const log = new ChainedLog<{ what: string }>(file);
  log.append({ what: 'one' });
  const line = readFileSync(file);
  for (let length = 0; length <= line.length; length++) {
    writeFileSync(file, line.subarray(0, length));
    writeFileSync(`${file}.head`, `0 ${'0'.repeat(64)} 0 0\n`);
    expect(log.problems(), `${length} bytes`).toEqual([]);
    log.append({ what: 'next' });
    expect(log.problems(), `${length} bytes, and on`).toEqual([]);
    expect(log.entries()).toHaveLength(length === line.length ? 2 : 1);
  }
});
