import type { Store } from '@/alerts/database/open';
import type { Instant } from '@/lib/domain/instant';
import { hashOf, tokenFor } from './tokens';

const ID = 'reader';
/** RFC 2606: nobody can have it. */
const DOMAIN = 'rehearsal.invalid';

/** Adds somebody who gets everything: a rehearsal shows with their mails what would be sent. */
export async function addReader({ database, secret }: Store, language: string, now: Instant): Promise<void> {
  await database.query(
    `insert into people values ($1, $2, $3, 'active', true, true, true, true, 'now', $4, $5, $6, $6, $6)`,
    [ID, `everyone@${DOMAIN}`, DOMAIN, language, hashOf(tokenFor(secret, 'link', ID)), now],
  );
}
