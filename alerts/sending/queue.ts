import { randomUUID } from 'node:crypto';
import type { Database } from '@/alerts/database/database';
import { suppress } from '@/alerts/people/subscription';
import { type Instant, SECOND_MS } from '@/lib/domain/instant';

/** A process that has not been heard of for so long is dead: others take over what it had claimed. */
const DEAD_MS = 10 * SECOND_MS;

/** With an older heartbeat, this process must not send: others may have taken over. */
export const SAFE_MS = 4 * SECOND_MS;

/** A mail that this process alone may send. */
export interface Claimed {
  id: string;
  person: string;
  address: string;
  domain: string;
  language: string;
  /** Of the person: `active` people have links of their own. */
  personState: string;
  frequency: string;
  releases: boolean;
  events: boolean;
  documents: boolean;
  without: string;
  notice: string | null;
  noticeKind: string | null;
  noticeAt: number | null;
  confirmation: string | null;
  rendering: string | null;
  attempts: number;
  queuedAt: number;
  [column: string]: string | number | boolean | null;
}

/** A letter as everybody gets it who reads its language. */
export interface MadeLetter {
  notice: string;
  language: string;
  /** Its id. */
  rendering: string;
}

/** The mails that are to be sent, which several processes may share. */
export class Queue {
  /** Of this process. */
  private readonly sender = randomUUID();
  private beatAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly database: Database,
    private readonly now: () => Instant,
  ) {}

  /** Says that this process is alive, and takes back what dead ones had claimed. */
  async beat(): Promise<void> {
    const { sender, database } = this;
    const at = performance.now();
    await database.query(
      'insert into senders values ($1, $2) on conflict (id) do update set beat_at = excluded.beat_at',
      [sender, this.now()],
    );
    this.beatAt = at;
    // The database of one process has no living others.
    const deadSince = database.isOwn ? Number.MAX_SAFE_INTEGER : this.now() - DEAD_MS;
    await database.query('delete from senders where id <> $1 and beat_at < $2', [sender, deadSince]);
    await database.query(
      `update deliveries set state = 'queued', sender = null
       where state = 'claimed' and sender <> $1 and not exists (select from senders s where s.id = sender)`,
      [sender],
    );
  }

  /** Whether what this process has claimed is still its own. */
  isSafe(): boolean {
    return performance.now() - this.beatAt < SAFE_MS;
  }

  /** Renews the heartbeat. @returns whether a mail is still claimed by this process */
  async isOwn(id: string): Promise<boolean> {
    await this.beat();
    const rows = await this.database.query(
      `select id from deliveries where id = $1 and state = 'claimed' and sender = $2`,
      [id, this.sender],
    );
    return rows.length > 0;
  }

  /**
   * Claims up to so many mails that are due. No two processes get the same one.
   * @param letters that are made already: mails are tied to them at once
   */
  async claim(most: number, letters: readonly MadeLetter[]): Promise<Claimed[]> {
    return this.database.query<Claimed>(
      `with due as (
         select id, person, notice from deliveries where state = 'queued' and due_at <= $1
         order by due_at, id limit $2 for update skip locked),
       made as (select * from unnest($4::text[], $5::text[], $6::text[]) as m (notice, language, rendering)),
       claimed as (
         update deliveries d set state = 'claimed', sender = $3, rendering = coalesce(d.rendering, m.rendering)
         from due join people r on r.id = due.person
           left join made m on m.notice = due.notice and m.language = r.language
         where d.id = due.id returning d.*)
       select c.id, c.person, p.address, p.domain, coalesce(o.language, p.language) as language, p.state as "personState", p.frequency,
         p.releases, p.events, p.documents, p.without, c.notice, n.kind as "noticeKind", n.at as "noticeAt", c.confirmation,
         c.rendering, c.attempts, c.queued_at as "queuedAt"
       from claimed c join people p on p.id = c.person left join notices n on n.id = c.notice
         left join confirmations o on o.id = c.confirmation`,
      [
        this.now(),
        most,
        this.sender,
        letters.map(({ notice }) => notice),
        letters.map(({ language }) => language),
        letters.map(({ rendering }) => rendering),
      ],
    );
  }

  /** Ties mails to the letter that they are sent with, for good. */
  async setRendering(ids: readonly string[], rendering: string): Promise<void> {
    await this.database.query('update deliveries set rendering = $2 where id = any($1)', [ids, rendering]);
  }

  async markSent(ids: readonly string[]): Promise<void> {
    await this.database.query(
      `update deliveries set state = 'sent', sent_at = $2, sender = null, failure = null where id = any($1)`,
      [ids, this.now()],
    );
  }

  /** Gives up a mail: the person has left, or what it says is not true any more. */
  async drop(id: string): Promise<void> {
    await this.database.query(`update deliveries set state = 'dropped', sender = null where id = $1`, [id]);
  }

  async tryAgain(id: string, dueAt: Instant, failure: string): Promise<void> {
    await this.database.query(
      `update deliveries set state = 'queued', sender = null, attempts = attempts + 1, due_at = $2, failure = $3
       where id = $1`,
      [id, dueAt, failure],
    );
  }

  async fail(id: string, failure: string): Promise<void> {
    await this.database.query(
      `update deliveries set state = 'failed', sender = null, attempts = attempts + 1, failure = $2 where id = $1`,
      [id, failure],
    );
  }

  /** The server knows no such address, now or ever. */
  async refuse({ id, person }: Claimed, failure: string): Promise<void> {
    await this.fail(id, failure);
    await suppress(this.database, person, failure, this.now());
  }

  /** Lets others have what this process had claimed. */
  async release(): Promise<void> {
    await this.database.query(
      `update deliveries set state = 'queued', sender = null where state = 'claimed' and sender = $1`,
      [this.sender],
    );
    await this.database.query('delete from senders where id = $1', [this.sender]);
  }
}
