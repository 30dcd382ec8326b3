import type { Company } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import type { Language } from '@/messages/language';
import { type Matter, OWN_LINK } from './letter';
import type { Setting } from './matter';

/** The mail by which somebody confirms an address; `isKnown` if there is a subscription already. */
export function confirmationMatter(company: Company, { messages }: Language, href: string, isKnown: boolean): Matter {
  const { confirm, known, subject } = messages.alertMails;
  if (!isKnown) {
    return {
      subject: subject.confirm(company.name),
      title: subject.confirm(company.name),
      paragraphs: [confirm.text(company.name)],
      links: [{ label: confirm.action, href }],
      notes: [confirm.ignore],
      isPersonal: true,
    };
  }
  return {
    subject: subject.known(company.name),
    title: subject.known(company.name),
    paragraphs: [known.text],
    links: [
      { label: known.action, href },
      { label: known.yours, href: OWN_LINK },
    ],
  };
}

/** What `npm run alerts -- send-test` sends. */
export function testMatter(company: Company, { messages }: Language): Matter {
  const { subject, test } = messages.alertMails;
  const title = subject.test(company.name);
  return { subject: title, title, paragraphs: [test], links: [], isPersonal: true };
}

/** What was told since the last digest. @param parts one for each notice that is still true */
export function digestMatter(
  kind: 'daily' | 'weekly',
  at: Instant,
  parts: readonly Matter[],
  setting: Setting,
): Matter | undefined {
  if (parts.length === 0) return undefined;
  const { company, language } = setting;
  const day = language.format.day(at, company.timeZone);
  const title = language.messages.alertMails.subject[kind](company.name, day);
  const enclosures = new Map(parts.flatMap((part) => part.enclosures ?? []).map((file) => [file.name, file]));
  return { subject: title, title, paragraphs: [], links: [], parts, enclosures: [...enclosures.values()] };
}
