import type { Store } from '@/alerts/database/open';
import { deliveryOf } from '@/alerts/mail/return-path';
import { end, suppress } from '@/alerts/people/subscription';
import type { Instant } from '@/lib/domain/instant';

/** What came of a bounce. */
export type BounceOutcome = 'suppressed' | 'ended' | 'put off' | 'not ours';

/** Where mail servers name the address that a message came to: the return path of the mail that bounced. */
const RECIPIENT = /^(?:Delivered-To|X-Original-To|Envelope-To|To|X-Failed-Recipients):.*$/gim;

/**
 * Takes a bounce: a report of RFC 3464 for a mail that cannot be delivered, or of RFC 5965 for one that somebody called
 * spam. Only its return path is believed, which is signed.
 * @param message as a mail server's pipe gives it
 */
export async function takeBounce({ database, secret }: Store, message: string, now: Instant): Promise<BounceOutcome> {
  const head = message.slice(0, 64_000).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ');
  const delivery = (unfolded.match(RECIPIENT) ?? []).map((line) => deliveryOf(line, secret)).find(Boolean);
  if (!delivery) return 'not ours';
  const [row] = await database.query<{ person: string }>('select person from deliveries where id = $1', [delivery]);
  if (!row) return 'not ours';
  if (/^Feedback-Type:\s*abuse/im.test(message)) {
    await end(database, row.person, 'complaint', now);
    return 'ended';
  }
  const status = /^Status:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(message)?.[1];
  const isFinal = /^Action:\s*failed/im.test(message) && status?.startsWith('5');
  if (!isFinal) return 'put off';
  await database.query(`update deliveries set state = 'failed', failure = $2 where id = $1`, [
    delivery,
    `bounce ${status}`,
  ]);
  await suppress(database, row.person, `bounce ${status}`, now);
  return 'suppressed';
}
