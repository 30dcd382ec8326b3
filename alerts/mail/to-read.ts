import type { Notice } from '@/alerts/notices/notice';
import { noticesOf } from '@/alerts/notices/notices-of';
import type { PublishedSite } from '@/lib/content/published';
import type { Instant } from '@/lib/domain/instant';
import type { Language } from '@/messages/language';
import { layOut } from './lay-out';
import { OWN_LINK } from './letter';
import { matterOf } from './matter';

/** Between two mails. */
const LINE = `\n${'_'.repeat(72)}\n\n`;

/**
 * The mails about some releases and events, as text: what people would be told of what is public at an instant, reminders
 * to come too.
 * @param of the slugs of releases and events
 * @returns empty if there are none
 */
export function mailsToRead(
  site: PublishedSite,
  now: Instant,
  of: ReadonlySet<string>,
  { siteUrl, language }: { siteUrl: string; language: Language },
): string {
  const { company } = site;
  const setting = { company, siteUrl, language };
  return noticesOf(site, now)
    .filter((notice) => of.has(slugOf(notice)))
    .sort((a, b) => (a.at ?? now) - (b.at ?? now))
    .map((notice) => {
      const { subject, text, enclosures } = layOut(matterOf(notice, setting), company, language);
      const sent = notice.at === undefined ? '' : `${language.format.dayTime(notice.at, company.timeZone)}\n`;
      const names = enclosures.map(({ name }) => `[${name}]\n`).join('');
      return `${sent}${subject}\n${names}\n${text.replaceAll(OWN_LINK, '…')}`;
    })
    .join(LINE);
}

function slugOf(notice: Notice): string {
  return 'release' in notice ? `releases/${notice.release.slug}` : `events/${notice.event.slug}`;
}
