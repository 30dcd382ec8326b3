import { randomUUID } from 'node:crypto';
import type { Store } from '@/alerts/database/open';
import { DAY_MS, HOUR_MS, type Instant } from '@/lib/domain/instant';
import type { Address } from './address';
import { CHOICE_COLUMNS, type Choice, choiceValues } from './choice';
import { hashOf, tokenFor } from './tokens';

/** How long the link of a confirmation works. */
export const CONFIRMATION_MS = 48 * HOUR_MS;

/** Time between two confirmations to one address: whoever types a stranger's address sends them one mail a day. */
const AGAIN_MS = DAY_MS;

export interface SignUp {
  address: Address;
  choice: Choice;
  /** The id of an event to be reminded of. */
  event: string | undefined;
}

/**
 * Notes that somebody signed up, and queues the mail by which they confirm it.
 * @returns whether a mail was queued: not to an address that was written to today, or that mail cannot reach
 */
export async function signUp(
  { database, secret }: Store,
  { address: { address, domain }, choice, event }: SignUp,
  now: Instant,
): Promise<boolean> {
  return database.transaction(async ({ query }) => {
    const newId = randomUUID();
    const added = await query<{ id: string }>(
      `insert into people (id, address, domain, state, ${CHOICE_COLUMNS}, link_hash, signed_up_at, asked_at)
       values ($1, $2, $3, 'unconfirmed', $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)
       on conflict (address) do nothing returning id`,
      [newId, address, domain, ...choiceValues(choice), hashOf(tokenFor(secret, 'link', newId)), now],
    );
    const known = added[0] ?? (await askedAgain(query, address, now));
    if (!known) return false;
    const id = randomUUID();
    await query(
      `insert into confirmations (id, token_hash, person, ${CHOICE_COLUMNS}, event, asked_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id,
        hashOf(tokenFor(secret, 'confirm', id)),
        known.id,
        ...choiceValues(choice),
        event ?? null,
        now,
        now + CONFIRMATION_MS,
      ],
    );
    await query(
      `insert into deliveries (id, confirmation, person, state, due_at, queued_at) values ($1, $2, $3, 'queued', $4, $4)`,
      [randomUUID(), id, known.id, now],
    );
    return true;
  });
}

async function askedAgain(
  query: Store['database']['query'],
  address: string,
  now: Instant,
): Promise<{ id: string } | undefined> {
  const [again] = await query<{ id: string }>(
    `update people set asked_at = $2 where address = $1 and state <> 'suppressed' and asked_at <= $3 returning id`,
    [address, now, now - AGAIN_MS],
  );
  return again;
}
