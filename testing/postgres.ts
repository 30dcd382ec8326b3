import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { freePorts } from '@/tools/nginx/front';

/** Where Debian and Homebrew put it, newest first. */
const FOLDERS = ['/usr/lib/postgresql', '/opt/homebrew/opt'];

function findPostgres(): string | undefined {
  const places = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .sort((a, b) => b.localeCompare(a, undefined, { numeric: true }))
      .map((name) => join(folder, name, 'bin')),
  );
  return places.find((place) => existsSync(join(place, 'initdb')));
}

/** Why tests of PostgreSQL are skipped; empty if they are not. */
export const NO_POSTGRES = findPostgres() ? '' : 'PostgreSQL is not installed: `apt install postgresql`';

/** A cluster of its own in a temporary directory. */
export interface Cluster {
  /** `postgres://…` of a new, empty database. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts PostgreSQL, which refuses to run as root: there, as the user that Debian made for it. */
export async function startPostgres(): Promise<Cluster> {
  const bin = findPostgres();
  if (!bin) throw new Error(NO_POSTGRES);
  const isRoot = userInfo().uid === 0;
  const as = (...command: string[]): [string, string[]] =>
    isRoot ? ['runuser', ['-u', 'postgres', '--', ...command]] : [command[0] ?? '', command.slice(1)];
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const run = (...command: string[]) => {
    const [program, args] = as(...command);
    execFileSync(program, args, { cwd: '/', stdio: 'pipe' });
  };
  run(join(bin, 'initdb'), '-D', data, '-U', 'newsroom', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync');
  const [port = 0] = await freePorts(1);
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off'];
  const [program, args] = as(join(bin, 'postgres'), '-D', data, ...settings.flatMap((setting) => ['-c', setting]));
  const server = spawn(program, args, { cwd: '/', stdio: 'ignore' });
  const url = (name: string) => `postgres://newsroom@127.0.0.1:${port}/${name}`;
  const ask = async (sql: string) => {
    const client = new pg.Client({ connectionString: url('postgres') });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  for (let tries = 0; ; tries++) {
    const isUp = await ask('select 1').then(
      () => true,
      () => false,
    );
    if (isUp) break;
    if (tries > 100) throw new Error('PostgreSQL did not start.');
    await setTimeout(100);
  }
  let count = 0;
  return {
    newDatabase: async () => {
      const name = `alerts${++count}`;
      await ask(`create database ${name}`);
      return url(name);
    },
    stop: async () => {
      const ended = once(server, 'exit');
      run(join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
