import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { SECOND_MS } from '@/lib/domain/instant';
import type { Commit } from './commit';

/**
 * Makes a git repository, with a branch for each list of commits. The same commits make the same repository.
 * @param directory absolute path; must not be there yet. For its owner alone
 * @throws Error with what git or the file system says; nothing is left then
 */
export function writeRepository(directory: string, branches: Readonly<Record<string, readonly Commit[]>>): void {
  mkdirSync(directory, { mode: 0o700 });
  try {
    const [first = 'main'] = Object.keys(branches);
    git(directory, ['init', '--quiet', `--initial-branch=${first}`]);
    const stream = Object.entries(branches).flatMap(([branch, commits]) =>
      commits.map((commit) => streamOf(branch, commit)),
    );
    // A stream that is cut off fails: git waits for its end.
    git(directory, ['fast-import', '--quiet', '--done'], `${stream.join('')}done\n`);
    git(directory, ['reset', '--quiet', '--hard']);
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
}

/** A commit as git-fast-import(1) reads it. */
function streamOf(branch: string, { at, author, subject, body, files }: Commit): string {
  const who = `${author.replace(/[<>\s\0]+/g, ' ').trim()} <> ${Math.floor(at / SECOND_MS)} +0000`;
  const changes = files.map(({ path, text }) =>
    text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`,
  );
  return `commit refs/heads/${branch}\nauthor ${who}\ncommitter ${who}\n${data(`${subject}\n\n${body.join('\n')}\n`)}${changes.join('')}\n`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function git(cwd: string, words: string[], input = ''): void {
  // Settings of whoever calls must change neither the place nor the bytes.
  const env = { ...process.env };
  for (const name of Object.keys(env)) if (name.startsWith('GIT_')) delete env[name];
  const { status, error, stderr } = spawnSync('git', ['-c', 'core.autocrlf=false', ...words], {
    cwd,
    input,
    encoding: 'utf8',
    env,
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (error || status !== 0) throw new Error(`git ${words[0]} failed: ${error?.message ?? stderr.trim()}`);
}
