import { expect, test } from '@/testing/unit';
import { Crowded, Turns } from './turns';

/** Something that lasts until it is told to end. */
function task(log: string[], name: string) {
  let end: (error?: Error) => void = () => {};
  const run = () => {
    log.push(name);
    return new Promise<string>((resolve, reject) => {
      end = (error) => (error ? reject(error) : resolve(name));
    });
  };
  return { run, end: (error?: Error) => end(error) };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('a few run at a time, the others in the order in which they came, and no more wait than may', async () => {
  const turns = new Turns(2, 2);
  const log: string[] = [];
  const tasks = ['a', 'b', 'c', 'd', 'e'].map((name) => task(log, name));
  const [a, b, c, d, e] = tasks.map(({ run }) => turns.take(run));
  await expect(e).rejects.toThrow(Crowded);
  expect(log).toEqual(['a', 'b']);
  tasks[1]?.end();
  expect(await b).toBe('b');
  await settle();
  expect(log).toEqual(['a', 'b', 'c']);
  for (const index of [0, 2]) tasks[index]?.end();
  await settle();
  tasks[3]?.end();
  expect(await Promise.all([a, c, d])).toEqual(['a', 'c', 'd']);
  expect(await turns.take(async () => 'f')).toBe('f');
});

test('what fails gives its turn to the next', async () => {
  const turns = new Turns(1, 1);
  const log: string[] = [];
  const [first, second] = [task(log, 'first'), task(log, 'second')];
  const failing = turns.take(first.run);
  const waiting = turns.take(second.run);
  first.end(new Error('Out of paper.'));
  await expect(failing).rejects.toThrow('Out of paper.');
  await settle();
  second.end();
  expect(await waiting).toBe('second');
});
