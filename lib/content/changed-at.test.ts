import { corrected, release } from '@/testing/samples/releases';
import { expect, test } from '@/testing/unit';
import { releaseChangedAt } from './changed-at';

test('a release changed last at its publication or latest correction', () => {
  expect(releaseChangedAt(release)).toBe(Date.parse('2012-01-18T05:00:00Z'));
  expect(releaseChangedAt(corrected)).toBe(Date.parse('2012-01-19T14:30:00Z'));
});
