import type { Database, Value } from '@/alerts/database/database';
import { TOPICS, type Topic } from '@/alerts/people/choice';
import { HOUR_MS, type Instant } from '@/lib/domain/instant';
import { isReminder } from './notice';

/** People looked at by the first statement and by each later one: mail goes out before all of it is queued. */
const FIRST = 500;
const AT_ONCE = 2000;

interface Open {
  id: string;
  kind: string;
  topic: string;
  event: string | null;
  category: string | null;
  at: Instant;
  fanned_to: string;
  [column: string]: string | number | boolean | null;
}

/**
 * Queues one mail for each person who wants a notice, some people at a time.
 * @returns false once there is nothing left to queue
 */
export async function fanOutSome(database: Database): Promise<boolean> {
  return database.transaction(async ({ query }) => {
    // Of several processes, each takes another notice.
    const [notice] = await query<Open>(
      `select id, kind, topic, event, category, at, fanned_to from notices where not is_fanned_out
       order by at, id limit 1 for update skip locked`,
      [],
    );
    if (!notice) return false;
    const [batch] = await query<{ last: string | null }>(
      `select max(id) as last from
         (select id from people where state = 'active' and id > $1 order by id limit ${notice.fanned_to ? AT_ONCE : FIRST}) p`,
      [notice.fanned_to],
    );
    if (!batch?.last) {
      await query('update notices set is_fanned_out = true where id = $1', [notice.id]);
      return true;
    }
    const values: Value[] = [notice.id, notice.at, notice.fanned_to, batch.last];
    const wanted = wantedBy(notice, values);
    await query(
      `insert into deliveries (id, notice, person, state, due_at, queued_at)
       select gen_random_uuid()::text, $1, p.id, 'queued', $2::bigint, $2::bigint from people p
       where p.state = 'active' and p.id > $3 and p.id <= $4 and p.confirmed_at <= $2::bigint and ${wanted}
       on conflict (notice, person) do nothing`,
      values,
    );
    await query('update notices set fanned_to = $2 where id = $1', [notice.id, batch.last]);
    return true;
  });
}

/** The condition for people who want a notice. Adds to the values of the statement. */
function wantedBy({ kind, topic, event, category, at }: Open, values: Value[]): string {
  if (kind === 'daily' || kind === 'weekly') {
    const topics = topic.split(' ').filter((each): each is Topic => TOPICS.includes(each as Topic));
    return `p.frequency = '${kind}' and (${topics.map((each) => `p.${each}`).join(' or ') || 'false'})`;
  }
  const column = TOPICS.find((each) => each === topic);
  if (!column) return 'false';
  if (!isReminder(kind)) {
    const wanted = `p.frequency = 'now' and p.${column}`;
    if (category === null) return wanted;
    values.push(` ${category} `);
    return `${wanted} and position($${values.length} in ' ' || p.without || ' ') = 0`;
  }
  values.push(event);
  const reminded = `(p.reminders or exists
    (select from event_reminders r where r.person = p.id and r.event = $${values.length}))`;
  if (kind !== 'starting') return reminded;
  // For who came too late to be reminded an hour before.
  values.push(at - HOUR_MS);
  return `${reminded} and p.confirmed_at > $${values.length}::bigint`;
}
