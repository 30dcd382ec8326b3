import type { CSSProperties } from 'react';
import { eventHeadline } from '@/components/event/headline';
import { companyAt } from '@/lib/content/company-at';
import type { CallEvent, Company, Release } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { beginningOf } from '@/lib/format/beginning';
import { COLOURS } from '@/lib/format/colours';
import { inOrder } from '@/lib/site/pictures/in-order';
import type { Fit } from '@/lib/site/responses/picture-response';
import { whenOf } from '@/lib/surfaces/event-when';
import type { Language } from '@/messages/language';

/** The words on a picture for previews. */
export interface CardWords {
  kicker: string;
  title: string;
  when: string;
  company: string;
}

export function eventCard(event: CallEvent, company: Company, now: Instant, language: Language): CardWords {
  return {
    kicker: eventHeadline(event, now, language),
    title: event.title,
    when: whenOf(event, language),
    company: companyAt(company, event.startAt).legalName,
  };
}

export function releaseCard(
  { title, publishAt, publication }: Release,
  company: Company,
  language: Language,
): CardWords {
  const { messages, format } = language;
  const { timeZone } = company;
  const { legalName } = companyAt(company, publishAt);
  const when =
    publication.kind === 'day' ? format.day(publication.date, timeZone) : format.dayTime(publication.at, timeZone);
  return { kicker: messages.releases.label, title, when, company: legalName };
}

/** Characters that fit into five lines of the smallest size. */
const FIVE_LINES = 190;

const LINE = { display: 'flex', wordBreak: 'break-word' } as const;

interface LineProps {
  text: string;
  size: number;
  style?: CSSProperties;
}

/** Words of a picture. `next/og` draws from left to right alone, so those of Hebrew and Arabic are put in order here. */
function Line({ text, size, style = {} }: LineProps) {
  const ordered = inOrder(text);
  if (!ordered) return <div style={{ ...LINE, fontSize: size, ...style }}>{text}</div>;
  const flexDirection = ordered.direction === 'rtl' ? 'row-reverse' : 'row';
  return (
    <div style={{ ...LINE, flexWrap: 'wrap', flexDirection, columnGap: size * SPACE, fontSize: size, ...style }}>
      {ordered.words.map((word, index) => (
        <div key={index}>{word}</div>
      ))}
    </div>
  );
}

/** Between words, of the size of the letters. */
const SPACE = 0.26;

/**
 * What `next/og` draws, 1200 by 630: every element is a flex box, styles are inline. A picture has no dark mode.
 * @param fit leaves out what cannot be drawn
 */
export function PreviewCard({ words, company, fit }: { words: CardWords; company: Company; fit: Fit }) {
  const { kicker, when } = words;
  const title = fit(beginningOf(words.title, FIVE_LINES));
  const name = fit(words.company) ?? company.ticker;
  const size = (title ?? name).length > 90 ? 50 : (title ?? name).length > 55 ? 60 : 72;
  const accent = company.colors?.light ?? COLOURS.accent.light;
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '64px 72px 56px',
        background: COLOURS.paper.light,
        color: COLOURS.ink.light,
        borderTop: `16px solid ${accent}`,
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <Line text={fit(kicker) ?? ''} size={32} style={{ color: accent, marginBottom: 20 }} />
        <Line text={title ?? name} size={size} style={{ lineHeight: 1.15, letterSpacing: '-0.02em' }} />
      </div>
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <Line text={fit(when) ?? ''} size={38} />
        <Line text={title ? name : ''} size={32} style={{ color: COLOURS.muted.light, marginTop: 12 }} />
      </div>
    </div>
  );
}
