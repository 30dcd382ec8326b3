import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASE_TEST_MS, DATABASES, test } from '@/testing/stores';
import { expect } from '@/testing/unit';
import { openStore } from './open';

for (const name of DATABASES) {
  test(`${name} hands out numbers, and takes back a transaction that fails`, async ({ openEmpty }) => {
    const { database } = await openEmpty(name);
    const instant = Date.parse('2012-01-20T15:00:00Z');
    await database.query('insert into notices (id, kind, topic, at) values ($1, $2, $3, $4)', ['a', 'b', 'c', instant]);
    expect(await database.query('select at, is_fanned_out, event from notices')).toEqual([
      { at: instant, is_fanned_out: false, event: null },
    ]);
    expect(await database.query('select count(*) as count from notices where id = any($1)', [['a', 'z']])).toEqual([
      { count: 1 },
    ]);
    const failing = database.transaction(async ({ query }) => {
      await query('delete from notices');
      throw new Error('enough');
    });
    await expect(failing).rejects.toThrow('enough');
    expect(await database.query('select id from notices')).toEqual([{ id: 'a' }]);
  });
}

test.describe('a directory', () => {
  let directory: string;
  test.beforeEach(() => {
    test.setTimeout(DATABASE_TEST_MS);
    directory = join(mkdtempSync(join(tmpdir(), 'alerts-')), 'database');
  });
  test.afterEach(() => rmSync(join(directory, '..'), { recursive: true, force: true }));

  /** Every file below the directory that has some words in it. */
  function filesWith(words: string): string[] {
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => readFileSync(file, 'latin1').includes(words));
  }

  test('is its owner’s alone, keeps what was written, and its secret', async () => {
    const first = await openStore({ directory }, () => {});
    await first.database.query(`insert into facts values ('kept', 'yes')`);
    await first.close();
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    const second = await openStore({ directory }, () => {});
    expect(await second.database.query(`select value from facts where name = 'kept'`)).toEqual([{ value: 'yes' }]);
    expect(second.secret).toBe(first.secret);
    expect(second.secret).toMatch(/^[0-9a-f]{64}$/);
    await second.close();
  });

  test('has one process: a second start says so', async () => {
    const store = await openStore({ directory }, () => {});
    const { status, stderr } = spawnSync(
      process.execPath,
      ['tools/run.mjs', 'tools/commands/alerts.ts', 'move', directory, `${directory}-2`],
      { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
    );
    await store.close();
    expect(stderr).toContain('another process uses it');
    expect(status).toBe(1);
  });

  test('has no trace of somebody in any file once it is written anew', async () => {
    const store = await openStore({ directory }, () => {});
    const add = (address: string) =>
      store.database.query(
        `insert into people values ($1, $1, 'example.com', 'active', true, true, true, true, 'now', 'en', $1, 1, 1, 1)`,
        [address],
      );
    for (let count = 0; count < 200; count++) await add(`somebody${count}@example.com`);
    await store.database.query('analyze people');
    expect(filesWith('somebody77@').length).toBeGreaterThan(0);
    await store.database.query('delete from people where id = $1', ['somebody77@example.com']);
    await store.database.rewrite();
    expect(filesWith('somebody77@')).toEqual([]);
    expect(filesWith('somebody78@').length).toBeGreaterThan(0);
    await store.close();
  });
});
