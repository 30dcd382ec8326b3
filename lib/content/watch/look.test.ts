import { renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPANY, type ContentCopy, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { scan, scanAlone } from '../read/scan';
import { type Hints, SystemHints } from './hints';
import { Looker } from './look';

/** Hints that a test gives. */
class Told implements Hints {
  changed: Set<string> | undefined = new Set();
  take() {
    const { changed } = this;
    this.changed = new Set();
    return changed;
  }
  follow() {}
}

const OTHER = 'releases/other.mdx';

function looking(content: ContentCopy) {
  const hints = new Told();
  const looker = new Looker(content.directory, undefined, hints);
  const look = (at: number, unsettled: string[] = []) => looker.look(at, unsettled);
  look(0);
  return { hints, look };
}

test('what was found ahead is taken at the first look, and what changed since is seen at the next', ({ content }) => {
  const ahead = scanAlone(content.directory);
  content.write(OTHER, 'other');
  const hints = new SystemHints();
  const looker = new Looker(content.directory, undefined, hints, ahead);
  expect(looker.look(0, []).files).toBe(ahead.files);
  expect(looker.look(0, []).files).toEqual(scan(content.directory).files);
  hints.forget();
});

test('only what the system told of, and what has not settled, is looked at', ({ content }) => {
  const { hints, look } = looking(content);
  const first = look(100);
  content.write(OTHER, 'other').append(RELEASE, 'More.');
  expect(look(200)).toBe(first);
  hints.changed?.add(OTHER);
  expect(look(300).files.has(OTHER)).toBe(true);
  expect(look(400).files.get(RELEASE)).toBe(first.files.get(RELEASE));
  expect(look(500, [RELEASE])).toMatchObject({ files: scan(content.directory).files });
  content.remove(OTHER);
  hints.changed?.add(OTHER);
  expect(look(600).files.has(OTHER)).toBe(false);
});

test('what the system did not tell of is found by a slow look at everything', ({ content }) => {
  const { look } = looking(content);
  content.append(RELEASE, 'More.').append(COMPANY, '# More');
  expect(look(60_000).files).toEqual(scan(content.directory).files);
});

test('everything is looked at if it is not known what has changed, and if the directory or a folder is another one', ({
  content,
}) => {
  const { hints, look } = looking(content);
  content.append(RELEASE, 'More.');
  hints.changed = undefined;
  expect(look(100).files).toEqual(scan(content.directory).files);
  renameSync(join(content.directory, 'releases'), join(content.directory, 'former'));
  content.write(OTHER, 'other');
  expect(look(200).files).toEqual(scan(content.directory).files);
});

test('what is no plain file is looked at like everything', ({ content }) => {
  const { hints, look } = looking(content);
  symlinkSync(join(content.directory, RELEASE), join(content.directory, OTHER));
  content.write('releases/Wrong Name.mdx', 'wrong');
  for (const path of [OTHER, 'releases/Wrong Name.mdx']) {
    hints.changed?.add(path);
    expect(look(100)).toMatchObject({ ...scan(content.directory) });
  }
});

test('the withdrawal list is looked at each time', ({ content }) => {
  const list = join(content.directory, 'list');
  const looker = new Looker(content.directory, list, new Told());
  const first = looker.look(0, []);
  expect(looker.look(100, [])).toBe(first);
  content.write(`list/${RELEASE}`, '---\ndraft: true\n---\n');
  expect(looker.look(200, []).files.get(RELEASE)).toMatch(/^withdrawn /);
  expect(looker.look(300, []).files.get(COMPANY)).toBe(first.files.get(COMPANY));
});

test.describe('the system', () => {
  test.skip(process.platform !== 'linux', 'Only Linux tells of every change.');

  /** Looks until everything is listened to. */
  async function listening(content: ContentCopy) {
    const hints = new SystemHints();
    let looks = 0;
    const counted: Hints = {
      take: () => hints.take(),
      follow: (folders) => {
        looks++;
        hints.follow(folders);
      },
    };
    const looker = new Looker(content.directory, undefined, counted);
    // At one instant, so that no slow look is due.
    const look = () => looker.look(0, []).files;
    look();
    look();
    expect(looks).toBe(2);
    return { look, looks: () => looks };
  }

  test('tells of files that are written, replaced, moved and removed, and nobody looks at the others', async ({
    content,
  }) => {
    const { look, looks } = await listening(content);
    const matches = () => expect.poll(look).toEqual(scan(content.directory).files);
    content.write(OTHER, 'other');
    await matches();
    content.append(RELEASE, 'More.');
    await matches();
    writeFileSync(join(content.directory, 'releases/new.mdx'), 'new');
    renameSync(join(content.directory, 'releases/new.mdx'), join(content.directory, OTHER));
    await matches();
    content.remove(OTHER);
    await matches();
    expect(looks()).toBe(2);
  });

  test('tells of new folders, of those that take the place of others, and of the company', async ({ content }) => {
    const { look } = await listening(content);
    const matches = () => expect.poll(look).toEqual(scan(content.directory).files);
    content.write('files/2012/a.pdf', '%PDF-');
    await matches();
    content.append('files/2012/a.pdf', 'More.');
    await matches();
    renameSync(join(content.directory, 'releases'), join(content.directory, 'former'));
    content.write(OTHER, 'other');
    await matches();
    content.append(OTHER, 'More.');
    await matches();
    content.append(COMPANY, '# More');
    await matches();
  });
});
