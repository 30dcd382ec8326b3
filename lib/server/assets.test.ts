import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@/testing/unit';
import { readSheets } from './assets';

test('the sheets of a build are those of its files, one on each line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'static-'));
  const layout = '@layer theme{}p{margin:0}\n';
  for (const [name, sheet] of [
    ['a.css', '.panel{color:red}\n.life{color:blue}\n'],
    ['b.css', layout],
    ['c.js', ''],
  ] as const)
    writeFileSync(join(folder, name), sheet);
  expect(readSheets(folder).sort()).toEqual(['.life{color:blue}', '.panel{color:red}', layout.trim()].sort());
  rmSync(folder, { recursive: true });
});
