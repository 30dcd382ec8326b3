import type { Database } from '@/alerts/database/database';
import { CONFIRMATION_MS } from '@/alerts/people/sign-up';
import { DAY_MS, type Instant } from '@/lib/domain/instant';

/** How long addresses are kept after the last subscription ended, and what was sent to whom. */
export const KEPT_MS = 28 * DAY_MS;

/**
 * Deletes what is not needed any more: people who never confirmed, those who left long ago, and the record of what was
 * sent. Then has the files written anew if somebody was deleted since the last time.
 */
export async function keepHouse(database: Database, now: Instant): Promise<void> {
  await database.transaction(async ({ query }) => {
    const gone = await query(
      `delete from people where (state = 'unconfirmed' and asked_at <= $1)
       or (state in ('ended', 'suppressed') and ended_at <= $2) returning id`,
      [now - CONFIRMATION_MS, now - KEPT_MS],
    );
    if (gone.length > 0)
      await query(`insert into facts values ('rewrite', 'wanted') on conflict (name) do nothing`, []);
    await query('delete from confirmations where expires_at <= $1', [now]);
    await query('delete from notices where at <= $1', [now - KEPT_MS]);
  });
  const wanted = await database.query(`select name from facts where name = 'rewrite'`, []);
  if (wanted.length === 0) return;
  await database.rewrite();
  await database.query(`delete from facts where name = 'rewrite'`, []);
}
