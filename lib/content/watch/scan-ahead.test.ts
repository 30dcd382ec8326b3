import { test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { scanAlone } from '../read/scan';
import { scanAhead } from './scan-ahead';

test('the content of an archive is listed in another thread, a small one is not', async ({ content }) => {
  content.write('releases/b.mdx', 'b');
  expect(await scanAhead(content.directory, 100_000)).toBeUndefined();
  expect(await scanAhead(content.directory, 100_000_000)).toEqual(scanAlone(content.directory));
});
