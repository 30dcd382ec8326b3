import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashSource } from '@/lib/site/company-style';
import { expect, test } from '@/testing/unit';
import { readStyleSources } from './assets';

test('the policy names the sheet of the layout, and with it that of each kind of page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'static-'));
  const layout = '@layer theme{}p{margin:0}\n';
  for (const [name, sheet] of [
    ['a.css', '.panel{color:red}\n'],
    ['b.css', layout],
    ['c.js', ''],
  ] as const)
    writeFileSync(join(folder, name), sheet);
  expect(readStyleSources(folder).sort()).toEqual(
    [hashSource(layout), hashSource(`${layout}.panel{color:red}\n`)].sort(),
  );
  rmSync(folder, { recursive: true });
});
