import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runCode } from '@/testing/run-code';
import { expect, test } from '@/testing/unit';
import { WriterLock } from './writer-lock';

/** Renews the lock every 100 ms, like a running process, in a range of times. */
function hold(lock: WriterLock, from: number, to: number): boolean {
  let isHeld = false;
  for (let at = from; at <= to; at += 100) isHeld = lock.hold(at);
  return isHeld;
}

test('one process may write, and another only after the first has released the lock', ({ zone: _ }, testInfo) => {
  const file = testInfo.outputPath('writer');
  const [one, other] = [new WriterLock(file), new WriterLock(file)];
  expect(hold(one, 0, 300)).toBe(true);
  for (let at = 0; at < 60_000; at += 500) expect([one.hold(at + 400), other.hold(at)]).toEqual([true, false]);
  one.release();
  expect(existsSync(file)).toBe(false);
  expect(hold(other, 60_000, 60_300)).toBe(true);
  expect(one.hold(60_400)).toBe(false);
});

test('a free lock is checked again before writing: another process may have taken it too', ({ zone: _ }, testInfo) => {
  const file = testInfo.outputPath('writer');
  const [one, other] = [new WriterLock(file), new WriterLock(file)];
  one.hold(0);
  const taken = readFileSync(file, 'utf8');
  other.release();
  // As if both had written at the same time, and the other last.
  writeFileSync(file, taken.replace(/"name":"[^"]*"/, '"name":"another"'));
  expect(one.hold(100)).toBe(false);
  expect(one.hold(200)).toBe(false);
});

test('a lock of another machine is taken over after six seconds of silence', ({ zone: _ }, testInfo) => {
  const file = testInfo.outputPath('writer');
  const lock = new WriterLock(file);
  const silent = JSON.stringify({ name: 'other', place: 'another machine', pid: 1, began: '1', beat: 7 });
  writeFileSync(file, silent);
  expect(hold(lock, 0, 5_900)).toBe(false);
  // A new beat: the six seconds start again.
  writeFileSync(file, silent.replace('7', '8'));
  expect(hold(lock, 6_000, 11_900)).toBe(false);
  expect(hold(lock, 12_000, 12_300)).toBe(true);
});

test('the lock of a killed process of this machine is taken over at once', async ({ zone: _ }, testInfo) => {
  test.skip(!existsSync('/proc/self/stat'), 'this machine has no /proc');
  const file = testInfo.outputPath('writer');
  const code = `import { WriterLock } from '@/lib/process/writer-lock'; const lock = new WriterLock(${JSON.stringify(file)}); lock.hold(0); console.log(lock.hold(1)); setInterval(() => {}, 1000);`;
  const holder = await runCode(testInfo.outputPath('holder.ts'), code);
  const lock = new WriterLock(file);
  expect(hold(lock, 0, 300)).toBe(false);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(hold(lock, 400, 600)).toBe(true);
});

test('an unreadable lock is taken over after six seconds without a change', ({ zone: _ }, testInfo) => {
  const file = testInfo.outputPath('writer');
  writeFileSync(file, '{"name":');
  const lock = new WriterLock(file);
  expect(hold(lock, 0, 5_900)).toBe(false);
  expect(hold(lock, 6_000, 6_300)).toBe(true);
});

test('a lock that living processes keep is not taken from one that is only silent', ({ zone: _ }, testInfo) => {
  const file = testInfo.outputPath('writer');
  const [one, other] = [new WriterLock(file, true), new WriterLock(file, true)];
  expect(hold(one, 0, 300)).toBe(true);
  expect(hold(other, 300, 60_000)).toBe(false);
  expect(hold(new WriterLock(file), 60_000, 70_000)).toBe(true);
});
