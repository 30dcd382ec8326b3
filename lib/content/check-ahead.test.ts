import { RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { CheckedFiles } from './check/checked-files';
import { checkAhead } from './check-ahead';
import { loadContent } from './load';

/** Remembers what is found after others have checked ahead. */
class Counting extends CheckedFiles {
  later = 0;
  override remember(...args: Parameters<CheckedFiles['remember']>): void {
    if (!this.knows(args[0])) this.later++;
    super.remember(...args);
  }
}

const release = (id: string, words: string) =>
  `---\nid: id-${id}\ntitle: Of ${id}\npublishedOn: 2012-01-18\ncontacts: [investors]\n---\n\nWALTHAM, Mass. ${words}\n`;

test('what other threads found without problem is not checked again, and whatever has a problem is', async ({
  content,
}) => {
  content
    .write('releases/a.mdx', release('a', 'Words of [another](/releases/b).'))
    .write('releases/b.mdx', release('b', '<b>Words</b>.'));
  const checked = new Counting();
  const told: number[] = [];
  await checkAhead(content.directory, checked, { least: 1, tell: (done, all) => void told.push(done / all) });
  expect([told[0], told.at(-1)]).toEqual([0, 1]);
  // The company, the words of two, and that those of `a` agree with themselves.
  expect(checked.size).toBe(4);
  expect(loadContent(content.directory, undefined, { checked }).heldBack).toMatchObject([{ path: 'releases/b.mdx' }]);
  // The event, that it agrees with its announcement, and that this agrees with itself.
  expect(checked.later).toBe(3);
  await checkAhead(content.directory, checked, { least: 1, tell: () => expect(0).toBe('known') });
});

test('a few releases are not worth a thread', async ({ content }) => {
  await checkAhead(content.directory, new CheckedFiles(), { tell: () => expect(0).toBe(RELEASE) });
});

test('what a former process accepted as it is is not checked', async ({ content }) => {
  content.write('releases/a.mdx', release('a', 'Words.')).write('releases/b.mdx', release('b', 'Other words.'));
  const known = { size: 1, has: (path: string, signature: string) => path === 'releases/a.mdx' && signature !== '' };
  const told: number[] = [];
  await checkAhead(content.directory, new CheckedFiles(), { least: 2, known, tell: (_, all) => void told.push(all) });
  // All but that one.
  expect(told[0]).toBe(2);
});
