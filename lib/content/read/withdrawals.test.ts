import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { loadContent } from '../load';

const NOW = Date.parse('2012-01-20T15:00:00Z');

test('a file of the withdrawal list stands in the place of that of the content, whatever that says', ({
  content,
}, testInfo) => {
  const withdrawals = testInfo.outputPath('withdrawals');
  const public_ = () => {
    const { releases, events } = loadContent(content.directory, NOW, { withdrawals }).content;
    return [...releases.values(), ...events.values()].filter(({ draft }) => !draft).length;
  };
  expect(public_()).toBe(2);
  mkdirSync(join(withdrawals, 'releases'), { recursive: true });
  writeFileSync(join(withdrawals, RELEASE), content.read(RELEASE).replace('---\n', '---\ndraft: true\n'));
  expect(public_(), 'with the event that it announces').toBe(0);
  content.replace(RELEASE, 'today announced', 'Today announced');
  expect(public_()).toBe(0);
  writeFileSync(join(withdrawals, RELEASE), '---\ndraft: true\n---\n');
  expect(public_(), 'its mark alone is enough').toBe(0);
  expect(loadContent(content.directory, NOW).content.events.get('q2-fy2012-results-call')?.draft, EVENT).toBe(false);
});
