import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCode } from '@/testing/run-code';
import { test as base, expect } from '@/testing/unit';
import { beginBuild, finishBuild, isBeingBuilt, removeUnused, takeBuild } from './builds';

interface Builds {
  root: string;
  /** A complete build that no process uses. */
  whole(stamp: string): string;
  /** Another process that does something with builds and then waits to be killed. */
  elsewhere(does: string): Promise<ChildProcess>;
}

const test = base.extend<{ builds: Builds }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the required fixtures from this pattern
  builds: async ({}, use, testInfo) => {
    const root = testInfo.outputPath();
    const children: ChildProcess[] = [];
    let made = 0;
    await use({
      root,
      whole: (stamp) => {
        const build = beginBuild(root, stamp);
        finishBuild(root, build);
        // As if the process that built it had ended.
        rmSync(holdersOf(root, build), { recursive: true });
        // Later than the one before by more than the resolution of file times.
        utimesSync(join(root, build, 'whole'), ++made, made);
        return build;
      },
      elsewhere: async (does) => {
        const script = `import { beginBuild, finishBuild, takeBuild } from '@/tools/build/builds';
          const root = ${JSON.stringify(root)};
          ${does};
          console.log('done');
          setInterval(() => {}, 1000);`;
        const child = await runCode(testInfo.outputPath('elsewhere', `${children.length}.ts`), script);
        children.push(child);
        return child;
      },
    });
    for (const child of children) child.kill('SIGKILL');
  },
});

/** The folder that names the users of a build. */
function holdersOf(root: string, build: string): string {
  return join(root, build.replace('.builds', '.builds/holders'));
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

test('a build is found once it is complete, the newest of its stamp first', ({ builds: { root, whole } }) => {
  expect(takeBuild(root, 'aa')).toBeUndefined();
  const older = whole('aa');
  const newer = whole('aa');
  const other = whole('bb');
  beginBuild(root, 'aa');
  expect(takeBuild(root, 'aa')).toBe(newer);
  expect(takeBuild(root)).toBe(other);
  expect(older).not.toBe(newer);
});

test('a build in use stays until its process has ended or was killed', async ({ builds }) => {
  const { root, whole, elsewhere } = builds;
  const served = whole('aa');
  const unused = whole('bb');
  const server = await elsewhere("takeBuild(root, 'aa')");
  removeUnused(root);
  expect([existsSync(join(root, served, 'whole')), existsSync(join(root, unused))]).toEqual([true, false]);
  await kill(server);
  removeUnused(root);
  expect(existsSync(join(root, served))).toBe(false);
  expect(readdirSync(join(root, '.builds/holders'))).toEqual([]);
});

test('an aborted build is never used, and removed', async ({ builds: { root, elsewhere } }) => {
  const builder = await elsewhere("beginBuild(root, 'aa')");
  expect(isBeingBuilt(root, 'aa')).toBe(true);
  expect(isBeingBuilt(root, 'bb')).toBe(false);
  removeUnused(root);
  expect(isBeingBuilt(root, 'aa')).toBe(true);
  await kill(builder);
  expect(isBeingBuilt(root, 'aa')).toBe(false);
  expect(takeBuild(root, 'aa')).toBeUndefined();
  removeUnused(root);
  expect(readdirSync(join(root, '.builds'))).toEqual(['holders']);
});

test('a build in use by another machine stays while that machine renews its claim', ({ builds }) => {
  const { root, whole } = builds;
  const served = whole('aa');
  const holder = join(holdersOf(root, served), '1@elsewhere-1');
  mkdirSync(holdersOf(root, served));
  writeFileSync(holder, '');
  removeUnused(root);
  expect(existsSync(join(root, served))).toBe(true);
  const longAgo = Date.now() / 1000 - 700;
  utimesSync(holder, longAgo, longAgo);
  removeUnused(root);
  expect(existsSync(join(root, served))).toBe(false);
});
