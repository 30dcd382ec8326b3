import { atOnce } from '@/lib/process/steps';
import { COMPANY, type ContentCopy, RELEASE, test } from '@/testing/content';
import { png } from '@/testing/samples/picture';
import { expect } from '@/testing/unit';
import { textOf } from '../kept-text';
import { loadContent } from '../load';
import type { Content } from '../types';
import { type ContentChange, changesBetween, packed, type Rest, restOf, withChanges } from './patch';

const load = ({ directory }: ContentCopy) => loadContent(directory).content;

/** What another thread has once it was sent what differs. */
function sent(before: Content | undefined, after: Content, known?: Content): Content {
  const [changes, rest] = [changesBetween(before, after).map(packed), restOf(after)].map((part) =>
    structuredClone(part),
  );
  const read = () => {
    throw new Error('Nothing is read.');
  };
  return atOnce(withChanges(known, changes as ContentChange[], rest as Rest, { read }));
}

test('another thread has the same content, and the same memory for its texts', ({ content }) => {
  content.append(COMPANY, 'logo: files/mark.png').write('files/mark.png', png(28, 28));
  const own = load(content);
  const others = sent(undefined, own);
  expect(others).toEqual(own);
  for (const [slug, release] of own.releases) {
    expect(textOf(others.releases.get(slug) ?? {})?.packed.of).toMatchObject({
      shared: { buffer: expect.any(SharedArrayBuffer) },
    });
    expect(others.releases.get(slug)?.body).toBe(release.body);
  }
});

test('a change sends what differs', ({ content }) => {
  const first = load(content);
  const others = sent(undefined, first);
  content.write(RELEASE, `${content.read(RELEASE)}\nMore.\n`);
  const second = load(content);
  expect(sent(first, second, others)).toEqual(second);
});
