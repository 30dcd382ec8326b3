import type { Database } from '@/alerts/database/database';
import type { Instant } from '@/lib/domain/instant';

/** What an operator wants to know. No addresses. */
export interface Status {
  people: Record<string, number>;
  /** Of the last 28 days. */
  mails: Record<string, number>;
  /** Instants of the oldest mail that waits, and of the last that was taken. */
  waitingSince: Instant | null;
  lastSentAt: Instant | null;
  /** How often mails failed or were put off, by the server's answer. */
  failures: Record<string, number>;
}

interface Count {
  name: string;
  count: number;
  [column: string]: string | number;
}

export async function statusOf(database: Database): Promise<Status> {
  const counted = async (sql: string) =>
    Object.fromEntries((await database.query<Count>(sql, [])).map(({ name, count }) => [name, count]));
  const [times] = await database.query<{ waiting: number | null; sent: number | null }>(
    `select (select min(due_at) from deliveries where state in ('queued', 'claimed')) as waiting,
       (select max(sent_at) from deliveries) as sent`,
    [],
  );
  return {
    people: await counted('select state as name, count(*) as count from people group by state order by state'),
    mails: await counted('select state as name, count(*) as count from deliveries group by state order by state'),
    waitingSince: times?.waiting ?? null,
    lastSentAt: times?.sent ?? null,
    failures: await counted(
      'select failure as name, count(*) as count from deliveries where failure is not null group by failure order by failure',
    ),
  };
}
