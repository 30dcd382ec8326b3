import { createHash } from 'node:crypto';
import type { Database } from '@/alerts/database/database';
import { layOut } from '@/alerts/mail/lay-out';
import type { Letter } from '@/alerts/mail/letter';
import { matterOf } from '@/alerts/mail/matter';
import { confirmationMatter, digestMatter } from '@/alerts/mail/own-matter';
import { lastDigests } from '@/alerts/notices/digest-times';
import type { Notice } from '@/alerts/notices/notice';
import { noticeIn } from '@/alerts/notices/notice-in';
import { tokenFor } from '@/alerts/people/tokens';
import { type PublishedSite, siteFor } from '@/lib/content/published';
import type { Instant } from '@/lib/domain/instant';
import type { Edition } from '@/lib/site/edition';
import { pathIn } from '@/messages/language';
import type { Claimed, MadeLetter } from './queue';
import { isStillNews } from './still-news';

/** A letter that mails are sent with. */
export interface Rendering {
  /** Undefined for the mail by which one person confirms. */
  id: string | undefined;
  letter: Letter;
  madeAt: Instant;
}

interface Options {
  database: Database;
  secret: string;
  edition(): Edition;
  now(): Instant;
  notices(): ReadonlyMap<string, Notice>;
  siteUrl: string;
  /** Waits until the site shows a page. */
  whenShown(path: string): Promise<void>;
}

/** Room for letters in memory: those of a busy morning. */
const KEPT = 500;

/**
 * Makes the letters of mails from the edition in which they are sent, never before: a correction is in them, and nothing
 * that is embargoed is ever in the database. A letter is kept with the first mail that it is sent with.
 */
export class Letters {
  private readonly made = new Map<string, Promise<Rendering | undefined>>();
  /** Those of an edition that mails are tied to as they are claimed. */
  private ready: { key: string; letters: MadeLetter[] } = { key: '', letters: [] };

  constructor(private readonly options: Options) {}

  /** The letter of a mail; undefined if there is nothing to say any more. */
  async of(claimed: Claimed): Promise<Rendering | undefined> {
    const { notice, confirmation, rendering, language } = claimed;
    if (confirmation) return this.ofConfirmation(claimed, confirmation);
    if (!notice || !this.isNews(claimed)) return undefined;
    if (rendering) return this.once(rendering, () => this.kept(rendering));
    const { key } = this.options.edition();
    const topics = isDigest(claimed) ? [topicsOf(claimed).join(), claimed.without].join('/') : '';
    return this.once([key, notice, language, topics].join(' '), async () => {
      const made = await this.make(claimed, notice);
      if (this.ready.key !== key) this.ready = { key, letters: [] };
      if (made?.id && topics === '') this.ready.letters.push({ notice, language, rendering: made.id });
      return made;
    });
  }

  /** The letters of the present edition that are made, but for digests, which differ by what somebody wants. */
  madeLetters(): readonly MadeLetter[] {
    return this.ready.key === this.options.edition().key ? this.ready.letters : [];
  }

  /** Whether a mail still says what is true. */
  isNews({ notice, noticeKind, noticeAt, attempts }: Claimed): boolean {
    if (!notice) return true;
    return isStillNews(
      { notice, kind: noticeKind, at: noticeAt ?? 0, attempts },
      this.options.notices(),
      this.options.now(),
    );
  }

  private async once(key: string, make: () => Promise<Rendering | undefined>): Promise<Rendering | undefined> {
    let making = this.made.get(key);
    if (!making) {
      making = make();
      if (this.made.size >= KEPT) this.made.clear();
      this.made.set(key, making);
      making.catch(() => this.made.delete(key));
    }
    return making;
  }

  private async kept(id: string): Promise<Rendering | undefined> {
    const [row] = await this.options.database.query<{ letter: string; made_at: number }>(
      'select letter, made_at from renderings where id = $1',
      [id],
    );
    return row && { id, letter: JSON.parse(row.letter) as Letter, madeAt: row.made_at };
  }

  private async make(claimed: Claimed, notice: string): Promise<Rendering | undefined> {
    const { database, now, notices } = this.options;
    const told = notices().get(notice);
    const { site, current } = this.inLanguage(claimed.language, told);
    if (current) await this.options.whenShown(pathIn(site.language, pageOf(current)));
    const matter = current ? matterOf(current, this.settingOf(site)) : await this.digest(claimed);
    if (!matter) return undefined;
    const letter = layOut(matter, site.company, site.language);
    const text = JSON.stringify(letter);
    const id = createHash('sha256').update(`${notice}\n${text}`).digest('base64url');
    const [row] = await database.query<{ made_at: number }>(
      `insert into renderings values ($1, $2, $3, $4)
       on conflict (id) do update set notice = excluded.notice returning made_at`,
      [id, notice, text, now()],
    );
    return { id, letter, madeAt: row?.made_at ?? now() };
  }

  private async digest(claimed: Claimed) {
    const { database, notices } = this.options;
    const { noticeAt, noticeKind, language } = claimed;
    const { site } = this.inLanguage(language);
    const kind = noticeKind === 'weekly' ? 'weekly' : 'daily';
    const at = noticeAt ?? 0;
    const digest = lastDigests(at, site.company.timeZone).find((each) => each.kind === kind);
    const rows = await database.query<{ id: string }>(
      `select id from notices where at > $1 and at <= $2 and topic = any($3)
       and (category is null or not category = any($4)) order by at, id`,
      [digest?.from ?? at, at, topicsOf(claimed), claimed.without.split(' ')],
    );
    const parts = rows.flatMap(({ id }) => {
      const told = notices().get(id);
      const own = told && this.inLanguage(language, told);
      if (!own?.current) return [];
      const { tag } = own.site.language;
      return [{ ...matterOf(own.current, this.settingOf(own.site)), ...(own.site !== site && { language: tag }) }];
    });
    return digestMatter(kind, at, parts, this.settingOf(site));
  }

  /** The site in somebody's language, and in it a notice: both in the default one where the notice is not translated. */
  private inLanguage(tag: string, notice?: Notice): { site: PublishedSite; current?: Notice | undefined } {
    const { site } = this.options.edition();
    const own = siteFor(site, tag);
    const current = notice && noticeIn(own, notice);
    return notice && !current ? { site, current: notice } : { site: own, current };
  }

  private settingOf({ company, language }: PublishedSite) {
    return { company, language, siteUrl: this.options.siteUrl };
  }

  private async ofConfirmation(claimed: Claimed, confirmation: string): Promise<Rendering> {
    const { company, siteUrl, language } = this.settingOf(this.inLanguage(claimed.language).site);
    const token = tokenFor(this.options.secret, 'confirm', confirmation);
    const href = siteUrl + pathIn(language, `/alerts/confirm/${token}`);
    const matter = confirmationMatter(company, language, href, claimed.personState === 'active');
    return { id: undefined, letter: layOut(matter, company, language), madeAt: claimed.queuedAt };
  }
}

const isDigest = ({ noticeKind }: Claimed) => noticeKind === 'daily' || noticeKind === 'weekly';

function topicsOf({ releases, events, documents }: Claimed): string[] {
  return Object.entries({ releases, events, documents }).flatMap(([topic, isWanted]) => (isWanted ? [topic] : []));
}

/** The page that a notice leads to. */
function pageOf(notice: Notice): string {
  return 'release' in notice ? `/releases/${notice.release.slug}` : `/events/${notice.event.slug}`;
}
