import { expect, test } from '@/e2e/support/unit';
import { corrected, release } from '../feeds/sample-releases';
import { releaseChangedAt } from './changed-at';

test('a release changes when it is published, and with every correction', () => {
  expect(releaseChangedAt(release)).toBe(Date.parse('2012-01-18T05:00:00Z'));
  expect(releaseChangedAt(corrected)).toBe(Date.parse('2012-01-19T14:30:00Z'));
});
