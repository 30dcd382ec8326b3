import type { Store } from '@/alerts/database/open';
import type { PublishedSite } from '@/lib/content/published';
import type { Instant } from '@/lib/domain/instant';
import { codeOf } from '@/messages/language';
import { hashOf, tokenFor } from './tokens';

/** RFC 2606: nobody can have it. */
const DOMAIN = 'rehearsal.invalid';

/** Adds somebody for each language who gets everything: a rehearsal shows with their mails what would be sent. */
export async function addReaders(
  { database, secret }: Store,
  { languages }: PublishedSite,
  now: Instant,
): Promise<void> {
  for (const { language } of languages) {
    const name = language.prefix ? `everyone-${codeOf(language.tag)}` : 'everyone';
    await database.query(
      `insert into people values ($1, $2, $3, 'active', true, true, true, true, 'now', $4, $5, $6, $6, $6)`,
      [name, `${name}@${DOMAIN}`, DOMAIN, language.tag, hashOf(tokenFor(secret, 'link', name)), now],
    );
  }
}
