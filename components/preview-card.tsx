import { eventHeadline } from '@/components/event/headline';
import type { CallEvent, Company, Release } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { beginningOf } from '@/lib/format/beginning';
import type { Language } from '@/messages/language';

/** The words on a picture for previews. */
export interface CardWords {
  kicker: string;
  title: string;
  when: string;
  company: string;
}

export function eventCard(event: CallEvent, { legalName }: Company, now: Instant, language: Language): CardWords {
  return {
    kicker: eventHeadline(event, now, language),
    title: event.title,
    when: language.format.dayTime(event.startAt, event.timeZone),
    company: legalName,
  };
}

export function releaseCard({ title, publication }: Release, company: Company, language: Language): CardWords {
  const { messages, format } = language;
  const { legalName, timeZone } = company;
  const when =
    publication.kind === 'day' ? format.day(publication.date, timeZone) : format.dayTime(publication.at, timeZone);
  return { kicker: messages.releases.label, title, when, company: legalName };
}

/** Characters that fit into five lines of the smallest size. */
const FIVE_LINES = 190;

/** The site's light colours: a picture has no dark mode, and its renderer reads no custom properties. */
const COLOURS = { paper: '#ffffff', ink: '#17202a', muted: '#53606c', accent: '#0b5a7a' };

/** What `next/og` draws, 1200 by 630: every element is a flex box, styles are inline. */
export function PreviewCard({ kicker, title, when, company }: CardWords) {
  const size = title.length > 90 ? 50 : title.length > 55 ? 60 : 72;
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '64px 72px 56px',
        background: COLOURS.paper,
        color: COLOURS.ink,
        borderTop: `16px solid ${COLOURS.accent}`,
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <div style={{ fontSize: 32, color: COLOURS.accent, marginBottom: 20 }}>{kicker}</div>
        <div style={{ fontSize: size, lineHeight: 1.15, letterSpacing: '-0.02em' }}>
          {beginningOf(title, FIVE_LINES)}
        </div>
      </div>
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <div style={{ fontSize: 38 }}>{when}</div>
        <div style={{ fontSize: 32, color: COLOURS.muted, marginTop: 12 }}>{company}</div>
      </div>
    </div>
  );
}
