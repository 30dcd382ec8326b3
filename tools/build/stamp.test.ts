import { SourcesCopy } from '@/testing/sources';
import { test as base, expect } from '@/testing/unit';
import { buildStamp } from './stamp';

const test = base.extend<{ sources: SourcesCopy }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the required fixtures from this pattern
  sources: async ({}, use, testInfo) => use(new SourcesCopy(testInfo.outputPath('sources'))),
});

test('the stamp changes with everything a build is made of', { tag: '@slow' }, ({ sources }) => {
  const stamps = [buildStamp(sources.root)];
  const changes: (() => void)[] = [
    () => sources.append('components/browser/refresh.ts', '// Changed.'),
    () => sources.append('lib/domain/phase.ts', '// Changed.'),
    () => sources.append('lib/server/cache/finish-page.ts', '// Changed.'),
    () => sources.append('tools/build/bundles.ts', '// Changed.'),
    () => sources.append('next.config.ts', '// Changed.'),
    () => sources.append('postcss.config.mjs', '// Changed.'),
    () => sources.append('app/globals.css', 'p { margin: 0 }'),
    () => sources.write('app/new/page.tsx', 'export default () => null;'),
    () => sources.write('public/new.svg', '<svg/>'),
    () => sources.append('package-lock.json', ''),
    () => sources.append('tsconfig.json', ''),
    () => sources.remove('public/new.svg'),
  ];
  for (const change of changes) {
    change();
    stamps.push(buildStamp(sources.root));
  }
  expect(new Set(stamps).size).toBe(stamps.length);
});

test('the stamp ignores files that are not part of a build', ({ sources }) => {
  const before = buildStamp(sources.root);
  sources.append('README.md', 'Words.');
  sources.append('content/company.yaml', '# Words.');
  sources.append('lib/domain/phase.test.ts', '// Words.');
  sources.append('testing/site.ts', '// Words.');
  sources.append('tools/bench/bench.ts', '// Words.');
  sources.append('wire/import/import-release.ts', '// Words.');
  sources.write('wire/facts/examples/new.txt', 'Words.');
  sources.write('components/README.md', 'Words.');
  sources.write('components/unused.tsx', 'export const Unused = () => null;');
  expect(buildStamp(sources.root)).toBe(before);
});
