import { renderedHtml, test } from '@/testing/edition-cache';
import { heldBytes } from '@/testing/heap';
import { expect } from '@/testing/unit';
import { finishPage } from './finish-page';

test('who keeps the edition of a page does not keep the page', ({ present }) => {
  present.setTo('2012-01-20T15:00:00Z');
  const before = heldBytes();
  const editions = Array.from({ length: 300 }, (_, number) => {
    const { edition } = finishPage(renderedHtml(`${number} ${'Words. '.repeat(14_000)}`, 'sixteen-letters-'));
    return edition;
  });
  // 300 pages of 100 kB.
  expect(heldBytes() - before).toBeLessThan(10_000_000);
  expect(new Set(editions)).toEqual(new Set(['sixteen-letters-']));
});
