import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@/testing/unit';

interface Project {
  write(path: string, text: string): void;
  /** What its module prints. */
  printed(): string;
  /** The bundle that is kept. */
  kept(): string;
}

/** A project of two modules, below this one, whose packages it uses. */
const test = base.extend<{ project: Project }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner takes a fixture's needs from this pattern
  project: async ({}, use, testInfo) => {
    const root = testInfo.outputPath('project');
    mkdirSync(join(root, 'tools'), { recursive: true });
    for (const file of ['tools/run.mjs', 'tsconfig.json', 'package-lock.json']) copyFileSync(file, join(root, file));
    const write = (path: string, text: string) => writeFileSync(join(root, path), text);
    write('main.ts', `import { word } from './word';\nconsole.log(word as string);`);
    write('word.ts', `export const word: string = 'first';`);
    const cache = join(root, 'node_modules/.cache/newsroom');
    await use({
      write,
      printed: () => {
        const { stdout, stderr } = spawnSync(process.execPath, ['tools/run.mjs', 'main.ts'], {
          cwd: root,
          encoding: 'utf8',
        });
        return stdout + stderr;
      },
      kept: () => join(cache, readdirSync(cache)[0] ?? ''),
    });
    rmSync(root, { recursive: true });
  },
});

/** Files that were saved while they were bundled are not kept, by a clock that ticks. */
const later = () => new Promise((resolve) => setTimeout(resolve, 100));

test('what is run is what lies in the folder: a bundle is kept until one of its files changes', async ({ project }) => {
  await later();
  expect(project.printed()).toBe('first\n');
  const made = statSync(project.kept()).mtimeMs;
  expect(project.printed()).toBe('first\n');
  expect(statSync(project.kept()).mtimeMs).toBe(made);
  project.write('word.ts', `export const word: string = 'other';`);
  expect(project.printed()).toBe('other\n');
  project.write('word.ts', `export const word: string = 'third';`);
  await later();
  expect(project.printed()).toBe('third\n');
  expect(statSync(project.kept()).mtimeMs).not.toBe(made);
});

test('a kept bundle that cannot be read is made again', async ({ project }) => {
  await later();
  project.printed();
  writeFileSync(project.kept(), '// nothing');
  expect(project.printed()).toBe('first\n');
});

test('where nothing can be kept, it runs all the same', ({ project }) => {
  project.write('node_modules', '');
  expect(project.printed()).toBe('first\n');
});
