import type { Database } from '@/alerts/database/database';
import type { Instant } from '@/lib/domain/instant';
import { CHOICE_COLUMNS, type Choice, choiceValues } from './choice';
import { hashOf } from './tokens';

/** Somebody with a subscription, or who had one. */
export type Person = Choice & { id: string; address: string; state: string; confirmed_at: number | null };

/** The person whose link it is. */
export async function findPerson(database: Database, token: string): Promise<Person | undefined> {
  const [person] = await database.query<Person>(
    `select id, address, state, confirmed_at, ${CHOICE_COLUMNS} from people
     where link_hash = $1 and state in ('active', 'ended')`,
    [hashOf(token)],
  );
  return person;
}

/** Ids of the events that a person wants to be reminded of, whatever else they get. */
export async function remindersOf(database: Database, person: string): Promise<string[]> {
  const rows = await database.query<{ event: string }>(
    'select event from event_reminders where person = $1 order by event',
    [person],
  );
  return rows.map(({ event }) => event);
}

/** Changes what a person gets, and ends the reminders of single events that are not among `events`. */
export async function change(database: Database, person: string, choice: Choice, events: string[]): Promise<void> {
  await database.transaction(async ({ query }) => {
    await query(
      `update people set (${CHOICE_COLUMNS}) = ($2, $3, $4, $5, $6, $7, $8) where id = $1 and state = 'active'`,
      [person, ...choiceValues(choice)],
    );
    await query('delete from event_reminders where person = $1 and not event = any($2)', [person, events]);
  });
}

/** Why a subscription ended. */
export type Ending = 'link' | 'one click' | 'complaint';

/** Ends a subscription at once, with what is still queued for it. Ending it twice is the same as once. */
export async function end(database: Database, person: string, how: Ending, now: Instant): Promise<void> {
  await database.transaction(async ({ query }) => {
    await query(`update people set state = 'ended', ended_at = $2, ended_how = $3 where id = $1 and state = 'active'`, [
      person,
      now,
      how,
    ]);
    await query('delete from event_reminders where person = $1', [person]);
    await query('delete from confirmations where person = $1', [person]);
    await query(`update deliveries set state = 'dropped' where person = $1 and state = 'queued'`, [person]);
  });
}

/** Stops writing to an address that mail cannot reach. */
export async function suppress(database: Database, person: string, why: string, now: Instant): Promise<void> {
  await database.transaction(async ({ query }) => {
    await query(`update people set state = 'suppressed', ended_at = $2, ended_how = $3 where id = $1`, [
      person,
      now,
      why,
    ]);
    await query(`update deliveries set state = 'dropped' where person = $1 and state = 'queued'`, [person]);
  });
}

/** Deletes a person with all that belongs to them. */
export async function forget(database: Database, person: string): Promise<void> {
  await database.query('delete from people where id = $1', [person]);
  await database.query(`insert into facts values ('rewrite', 'wanted') on conflict (name) do nothing`, []);
}
