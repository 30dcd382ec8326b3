import { signUp } from '@/alerts/people/sign-up';
import { DATABASES, test } from '@/testing/stores';
import { expect } from '@/testing/unit';
import { TABLES } from './migrations';
import { moveAll } from './move';

const NOW = Date.parse('2012-01-20T15:00:00Z');
const CHOICE = {
  releases: true,
  events: false,
  reminders: true,
  documents: false,
  frequency: 'now',
  language: 'en',
  without: '',
} as const;

for (const [index, name] of DATABASES.entries()) {
  const other = DATABASES[1 - index] ?? name;
  test(`everything moves from ${name} to ${other}, what was claimed as not sent yet`, async ({ openEmpty }) => {
    const [from, to] = [await openEmpty(name), await openEmpty(other)];
    await signUp(
      from,
      { address: { address: 'a@example.com', domain: 'example.com' }, choice: CHOICE, event: 'call' },
      NOW,
    );
    await from.database.query(`update deliveries set state = 'claimed', sender = 'gone'`);
    await from.database.query(`insert into facts values ('began', '1')`);
    const rows = async (store: typeof from) =>
      Object.fromEntries(
        await Promise.all(
          TABLES.filter((table) => table !== 'schema_steps').map(async (table) => [
            table,
            await store.database.query(`select * from ${table}`, []),
          ]),
        ),
      );
    const before = await rows(from);
    expect(await moveAll(from.database, to.database)).toBe(4);
    const [delivery] = before.deliveries;
    expect(await rows(to)).toEqual({ ...before, deliveries: [{ ...delivery, state: 'queued', sender: null }] });
    await expect(moveAll(from.database, to.database)).rejects.toThrow('is not empty');
  });
}
