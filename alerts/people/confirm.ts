import type { Database, Queries } from '@/alerts/database/database';
import type { Instant } from '@/lib/domain/instant';
import { CHOICE_COLUMNS, type Choice, choiceValues, hasTopic } from './choice';
import { hashOf } from './tokens';

/** A confirmation that can still be given. */
export type Confirmation = Choice & { id: string; person: string; address: string; event: string | null };

/** The confirmation that a link leads to; undefined if there is none, or it has expired. */
export async function findConfirmation(
  queries: Queries,
  token: string,
  now: Instant,
): Promise<Confirmation | undefined> {
  const [found] = await queries.query<Confirmation>(
    `select c.id, c.person, p.address, c.event, ${CHOICE_COLUMNS.replace(/\w+/g, 'c.$&')}
     from confirmations c join people p on p.id = c.person
     where c.token_hash = $1 and c.expires_at > $2 and p.state <> 'suppressed'`,
    [hashOf(token), now],
  );
  return found;
}

/**
 * Begins a subscription, or changes it to what was asked for. A request for one event alone adds to what there is.
 * Confirming twice is the same as once: programs that check links may press buttons too.
 * @returns the person
 */
export async function confirm(database: Database, token: string, now: Instant): Promise<string | undefined> {
  return database.transaction(async (queries) => {
    const confirmation = await findConfirmation(queries, token, now);
    if (!confirmation) return undefined;
    const { person, event } = confirmation;
    const isChoice = hasTopic(confirmation);
    const begin = `state = 'active', confirmed_at = case when state = 'active' then confirmed_at else $2 end,
      ended_at = null, ended_how = null`;
    if (isChoice) {
      await queries.query(
        `update people set ${begin}, (${CHOICE_COLUMNS}) = ($3, $4, $5, $6, $7, $8, $9) where id = $1`,
        [person, now, ...choiceValues(confirmation)],
      );
    } else await queries.query(`update people set ${begin} where id = $1`, [person, now]);
    if (event) {
      await queries.query('insert into event_reminders values ($1, $2) on conflict do nothing', [person, event]);
    }
    return person;
  });
}
