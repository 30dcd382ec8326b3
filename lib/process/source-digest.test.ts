import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test as base, expect } from '@/testing/unit';
import { sourceDigest } from './source-digest';

interface Project {
  write(path: string, text: string): void;
  remove(path: string): void;
  digest(): string;
}

const RULE = "export const rule = 'a rule';";
const ENTRY = `import { rule } from '@/lib/rule';
import type { Shape } from './shape';
import 'zod';
export const entry: Shape = { words: rule };
`;

/** `entry.ts` imports `rule.ts`, a package, and types from `shape.ts`. Nothing imports `other.ts`. */
const test = base.extend<{ project: Project }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the required fixtures from this pattern
  project: async ({}, use, testInfo) => {
    const root = testInfo.outputPath();
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    write('tsconfig.json', '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }');
    write('package-lock.json', '{}');
    write('lib/entry.ts', ENTRY);
    write('lib/rule.ts', RULE);
    write('lib/shape.ts', 'export interface Shape { words: string }');
    write('lib/other.ts', '');
    const remove = (path: string) => rmSync(join(root, path));
    await use({ write, remove, digest: () => sourceDigest(root, ['lib/entry.ts']) });
  },
});

const COUNT: [string, (project: Project) => void][] = [
  ['the module itself', ({ write }) => write('lib/entry.ts', '')],
  ['an imported module', ({ write }) => write('lib/rule.ts', "export const rule = 'another';")],
  ['the lock file', ({ write }) => write('package-lock.json', '{"packages":{}}')],
  ['the path mapping', ({ write }) => write('tsconfig.json', '{"compilerOptions":{"paths":{"@/*":["./lib/../*"]}}}')],
];

for (const [what, change] of COUNT) {
  test(`the digest of a module changes with ${what}`, ({ project }) => {
    const before = project.digest();
    change(project);
    expect(project.digest()).not.toBe(before);
  });
}

test('the digest of a module ignores types and files that it does not import', ({ project }) => {
  const before = project.digest();
  project.write('lib/shape.ts', 'export interface Shape { words: number }');
  project.write('lib/other.ts', 'export const other = 1;');
  project.write('README.md', 'Words.');
  expect(project.digest()).toBe(before);
});

test('a module counts only while it is imported', ({ project }) => {
  const before = project.digest();
  project.write('lib/rule.ts', `export * from './other';\n${RULE}`);
  project.digest();
  project.write('lib/other.ts', 'export const other = 1;');
  const imported = project.digest();
  project.write('lib/other.ts', 'export const other = 2;');
  expect(project.digest()).not.toBe(imported);
  project.write('lib/rule.ts', RULE);
  expect(project.digest()).toBe(before);
});

test('a missing module is an error that names the import', ({ project }) => {
  project.digest();
  project.remove('lib/rule.ts');
  expect(() => project.digest()).toThrow('lib/entry.ts imports @/lib/rule, which is not there.');
});
