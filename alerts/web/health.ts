import type { Database } from '@/alerts/database/database';
import type { WebAnswer } from './answers';

/**
 * What `/healthz` of the alerts process says.
 * @param sends whether mails are handed over to a server at present
 */
export async function healthAnswer(database: Database, sends: boolean): Promise<WebAnswer> {
  const isUp = await database.query('select 1 as up', []).then(
    () => true,
    () => false,
  );
  const body = { status: isUp ? 'ok' : 'unavailable', sends };
  return { status: isUp ? 200 : 503, body: `${JSON.stringify(body)}\n`, type: 'application/json' };
}
