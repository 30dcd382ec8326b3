import type { Store } from '@/alerts/database/open';
import { DAY_MS, HOUR_MS } from '@/lib/domain/instant';
import { DATABASES, test } from '@/testing/stores';
import { expect } from '@/testing/unit';
import { keepHouse } from '../housekeeping';
import { readAddress } from './address';
import type { Choice } from './choice';
import { confirm, findConfirmation } from './confirm';
import { signUp } from './sign-up';
import { change, end, findPerson, forget, remindersOf, suppress } from './subscription';
import { tokenFor } from './tokens';

const NOW = Date.parse('2012-01-20T15:00:00Z');
const CHOICE: Choice = {
  releases: true,
  events: true,
  reminders: false,
  documents: false,
  frequency: 'now',
  language: 'en',
  without: '',
};
const NOTHING: Choice = { ...CHOICE, releases: false, events: false };

interface Asked {
  choice?: Choice;
  event?: string;
  at?: number;
}

async function ask(store: Store, typed: string, { choice = CHOICE, event, at = NOW }: Asked = {}): Promise<boolean> {
  const address = readAddress(typed);
  if (!address) throw new Error(`${typed} is no address`);
  return signUp(store, { address, choice, event }, at);
}

/** The token in the last mail that asks for a confirmation. */
async function lastToken({ database, secret }: Store): Promise<string> {
  const [row] = await database.query<{ id: string }>('select id from confirmations order by asked_at desc, id limit 1');
  return tokenFor(secret, 'confirm', row?.id ?? '');
}

const peopleIn = ({ database }: Store) =>
  database.query<{ id: string; state: string }>('select id, state from people order by address');

for (const name of DATABASES) {
  test.describe(name, () => {
    test('a subscription begins when its owner confirms it, within 48 hours', async ({ openEmpty }) => {
      const store = await openEmpty(name);
      expect(await ask(store, 'jane@example.com')).toBe(true);
      expect(await peopleIn(store)).toMatchObject([{ state: 'unconfirmed' }]);
      const token = await lastToken(store);
      expect(await findConfirmation(store.database, token, NOW + 48 * HOUR_MS - 1)).toMatchObject(CHOICE);
      expect(await findConfirmation(store.database, token, NOW + 48 * HOUR_MS)).toBeUndefined();
      expect(await confirm(store.database, token, NOW + 48 * HOUR_MS)).toBeUndefined();
      const person = await confirm(store.database, token, NOW + 1);
      expect(await peopleIn(store)).toMatchObject([{ state: 'active' }]);
      const own = tokenFor(store.secret, 'link', person ?? '');
      expect(await findPerson(store.database, own)).toMatchObject({ ...CHOICE, confirmed_at: NOW + 1 });
      expect(await confirm(store.database, token, NOW + 5), 'twice is the same as once').toBe(person);
      expect(await findPerson(store.database, own)).toMatchObject({ confirmed_at: NOW + 1 });
    });

    test('one confirmation a day is sent to an address, and none to one that mail cannot reach', async ({
      openEmpty,
    }) => {
      const store = await openEmpty(name);
      expect(await ask(store, 'jane@example.com')).toBe(true);
      expect(await ask(store, 'JANE@example.com', { at: NOW + DAY_MS - 1 })).toBe(false);
      expect(await ask(store, 'jane@example.com', { at: NOW + DAY_MS })).toBe(true);
      const [person] = await peopleIn(store);
      await suppress(store.database, person?.id ?? '', 'RCPT TO 550', NOW);
      expect(await ask(store, 'jane@example.com', { at: NOW + 9 * DAY_MS })).toBe(false);
      expect(await store.database.query('select id from deliveries')).toHaveLength(2);
    });

    test('signing up again changes a subscription only once it is confirmed, and one event is added', async ({
      openEmpty,
    }) => {
      const store = await openEmpty(name);
      await ask(store, 'jane@example.com');
      const person = (await confirm(store.database, await lastToken(store), NOW)) ?? '';
      const own = tokenFor(store.secret, 'link', person);
      const weekly: Choice = { ...NOTHING, documents: true, frequency: 'weekly' };
      await ask(store, 'jane@example.com', { choice: weekly, at: NOW + DAY_MS });
      expect(await findPerson(store.database, own)).toMatchObject(CHOICE);
      await confirm(store.database, await lastToken(store), NOW + DAY_MS);
      expect(await findPerson(store.database, own)).toMatchObject(weekly);
      await ask(store, 'jane@example.com', { choice: NOTHING, event: 'call-1', at: NOW + 2 * DAY_MS });
      await confirm(store.database, await lastToken(store), NOW + 2 * DAY_MS);
      expect(await findPerson(store.database, own)).toMatchObject(weekly);
      expect(await remindersOf(store.database, person)).toEqual(['call-1']);
      await change(store.database, person, CHOICE, []);
      expect(await findPerson(store.database, own)).toMatchObject(CHOICE);
      expect(await remindersOf(store.database, person)).toEqual([]);
    });

    test('who leaves gets nothing more, and is deleted 28 days later', async ({ openEmpty }) => {
      const store = await openEmpty(name);
      await ask(store, 'jane@example.com');
      const person = (await confirm(store.database, await lastToken(store), NOW)) ?? '';
      await end(store.database, person, 'link', NOW);
      await end(store.database, person, 'one click', NOW + HOUR_MS);
      expect(await store.database.query('select state from deliveries')).toEqual([]);
      expect(await store.database.query('select ended_at, ended_how from people')).toEqual([
        { ended_at: NOW, ended_how: 'link' },
      ]);
      await keepHouse(store.database, NOW + 28 * DAY_MS - 1);
      expect(await peopleIn(store)).toMatchObject([{ state: 'ended' }]);
      await keepHouse(store.database, NOW + 28 * DAY_MS);
      expect(await peopleIn(store)).toEqual([]);
    });

    test('who never confirms is deleted after 48 hours', async ({ openEmpty }) => {
      const store = await openEmpty(name);
      await ask(store, 'jane@example.com');
      await keepHouse(store.database, NOW + 48 * HOUR_MS - 1);
      expect(await peopleIn(store)).toHaveLength(1);
      await keepHouse(store.database, NOW + 48 * HOUR_MS);
      expect(await peopleIn(store)).toEqual([]);
      expect(await store.database.query('select id from deliveries')).toEqual([]);
    });

    test('who is forgotten leaves nothing in any table', async ({ openEmpty }) => {
      const store = await openEmpty(name);
      await ask(store, 'jane@example.com', { event: 'call-1' });
      const person = (await confirm(store.database, await lastToken(store), NOW)) ?? '';
      await forget(store.database, person);
      for (const table of ['people', 'confirmations', 'event_reminders', 'deliveries']) {
        expect(await store.database.query(`select * from ${table}`), table).toEqual([]);
      }
    });
  });
}
