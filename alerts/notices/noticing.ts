import type { Database } from '@/alerts/database/database';
import { DAY_MS, earliest, type Instant } from '@/lib/domain/instant';
import type { Edition } from '@/lib/site/edition';
import { type DigestTime, lastDigests, nextDigestAt } from './digest-times';
import type { Notice } from './notice';
import { noticesOf } from './notices-of';

/** Nothing older is told: it is no news any more. */
export const LATEST_MS = DAY_MS;

interface Options {
  database: Database;
  /** The site at this instant. */
  edition(): Edition;
  now(): Instant;
}

/** Finds out what has become true since the last look, and notes each of it once, whatever other processes do. */
export class Noticing {
  private beganAt: Instant | undefined;
  /** Notices and documents that are noted. */
  private readonly noted = new Set<string>();
  private seen: { key: string; notices: ReadonlyMap<string, Notice> } | undefined;

  constructor(private readonly options: Options) {}

  /** The notices that are true at this instant, by id. */
  current(): ReadonlyMap<string, Notice> {
    const { key, site } = this.options.edition();
    if (this.seen?.key !== key) {
      const notices = noticesOf(site, this.options.now());
      this.seen = { key, notices: new Map(notices.map((notice) => [notice.id, notice])) };
    }
    return this.seen.notices;
  }

  /**
   * Begins where the last process stopped. The first of all begins here: what is public already is the archive.
   */
  async begin(): Promise<void> {
    const { database, now } = this.options;
    const [fact] = await database.query<{ value: string }>(
      `insert into facts values ('began', $1) on conflict (name) do update set value = facts.value returning value`,
      [String(now())],
    );
    this.beganAt = Number(fact?.value);
    const known = await database.query<{ id: string }>('select id from seen', []);
    for (const { id } of known) this.noted.add(id);
    if (known.length === 0) await this.see(this.unseen());
  }

  /** Notes what is due. @returns how many notices are new */
  async look(): Promise<number> {
    const now = this.options.now();
    const since = Math.max(this.beganAt ?? now, now - LATEST_MS);
    const unknown = [...this.current().values()].filter(({ id }) => !this.noted.has(id));
    const dated = unknown.filter(({ at }) => at !== undefined && since < at && at <= now);
    const seen = await this.see(this.unseen());
    // Documents of an event that is new itself are part of its announcement, or of an archive.
    const later = unknown.filter(
      (notice) => seen.has(notice.id) && 'event' in notice && !seen.has(eventMark(notice.event.id)),
    );
    let count = 0;
    for (const notice of [...dated, ...later]) count += await this.note(notice, notice.at ?? now);
    const { timeZone } = this.options.edition().site.company;
    for (const digest of lastDigests(now, timeZone)) if (since < digest.at) count += await this.noteDigest(digest);
    return count;
  }

  /** The next instant at which something may become true. */
  nextAt(): Instant | undefined {
    const now = this.options.now();
    const { until, site } = this.options.edition();
    const own = [...this.current().values()].flatMap(({ at }) => (at !== undefined && at > now ? [at] : []));
    const transition = until === undefined ? [] : [until];
    return earliest([...own, ...transition, nextDigestAt(now, site.company.timeZone)]);
  }

  private async note({ id, kind, topic, ...notice }: Notice, at: Instant): Promise<number> {
    const event = 'event' in notice ? notice.event.id : null;
    const category = 'release' in notice ? (notice.release.category?.slug ?? null) : null;
    const added = await this.options.database.query(
      `insert into notices (id, kind, topic, event, at, category) values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do nothing returning id`,
      [id, kind, topic, event, at, category],
    );
    this.noted.add(id);
    return added.length;
  }

  /** A digest of nothing is noted too, so that it is not asked for again, and goes to nobody. */
  private async noteDigest({ id, kind, from, at }: DigestTime): Promise<number> {
    if (this.noted.has(id)) return 0;
    const { database } = this.options;
    const topics = await database.query<{ topic: string }>(
      `select distinct topic from notices where at > $1 and at <= $2
       and kind not in ('daily', 'weekly', 'dayBefore', 'hourBefore', 'starting') order by topic`,
      [from, at],
    );
    const added = await database.query(
      `insert into notices (id, kind, topic, at) values ($1, $2, $3, $4) on conflict (id) do nothing returning id`,
      [id, kind, topics.map(({ topic }) => topic).join(' '), at],
    );
    this.noted.add(id);
    return added.length;
  }

  /** Events, and documents without an instant of their own, that this process does not know to be noted. */
  private unseen(): string[] {
    const marks = [...this.current().values()].flatMap((notice) => {
      const event = 'event' in notice ? [eventMark(notice.event.id)] : [];
      return notice.at === undefined ? [...event, notice.id] : event;
    });
    return [...new Set(marks)].filter((mark) => !this.noted.has(mark));
  }

  /** Notes what is seen. @returns what no process has seen before */
  private async see(marks: readonly string[]): Promise<Set<string>> {
    if (marks.length === 0) return new Set();
    const added = await this.options.database.query<{ id: string }>(
      'insert into seen select unnest($1::text[]) on conflict do nothing returning id',
      [marks],
    );
    for (const mark of marks) this.noted.add(mark);
    return new Set(added.map(({ id }) => id));
  }
}

const eventMark = (id: string) => `event ${id}`;
