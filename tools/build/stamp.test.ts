import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@/testing/unit';
import { buildStamp } from './stamp';

const settings = { siteUrl: 'https://investors.example.com', contentDir: '/content' };

/** A project with a source in each folder. */
function project(root: string): (path: string, text: string) => void {
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  for (const folder of ['app', 'components', 'lib', 'public', 'tools', 'wire']) {
    mkdirSync(join(root, folder), { recursive: true });
    write(`${folder}/source.ts`, folder);
  }
  write('package-lock.json', '{}');
  return write;
}

test('a build is made again when a source, a package or a setting has changed', ({ zone: _ }, testInfo) => {
  const root = testInfo.outputPath();
  const write = project(root);
  const stamps = [buildStamp(root, settings)];
  const changes = [
    () => write('lib/source.ts', 'changed'),
    () => write('app/new.tsx', ''),
    () => write('package-lock.json', '{"changed": true}'),
    () => write('next.config.ts', ''),
  ];
  for (const change of changes) {
    change();
    stamps.push(buildStamp(root, settings));
  }
  stamps.push(buildStamp(root, { ...settings, siteUrl: 'https://other.example.com' }));
  stamps.push(buildStamp(root, { ...settings, contentDir: '/other' }));
  expect(new Set(stamps).size).toBe(stamps.length);
});

test('a build stays when nothing has, or only a test and what the build makes itself', ({ zone: _ }, testInfo) => {
  const root = testInfo.outputPath();
  const write = project(root);
  const before = buildStamp(root, settings);
  expect(buildStamp(root, settings)).toBe(before);
  write('lib/source.test.ts', 'test');
  write('public/enhance-0a1b2c3d.js', 'made');
  expect(buildStamp(root, settings)).toBe(before);
});
