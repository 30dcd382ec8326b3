import { join } from 'node:path';
import { test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { scanAlone } from '../read/scan';
import { scanAhead } from './scan-ahead';

test('the content of an archive is listed in another thread, a small one is not', async ({ content }) => {
  content.write('remembered', 'x'.repeat(1000)).write('releases/b.mdx', 'b');
  const remembered = join(content.directory, 'remembered');
  expect(await scanAhead(content.directory, remembered)).toBeUndefined();
  expect(await scanAhead(content.directory, join(content.directory, 'nothing'))).toBeUndefined();
  expect(await scanAhead(content.directory, remembered, 1000)).toEqual(scanAlone(content.directory));
});
