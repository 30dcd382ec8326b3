import type { CalendarDate } from '@/lib/domain/instant';
import { fullDate, roleOf } from './calendar';
import { phoneRole } from './numbers';
import { mentionsOf } from './period';
import { type AnalysedRelease, sentenceAt, spans } from './release';
import type { Contradiction, Facts } from './types';

/** "... to Hold First Quarter Conference Call on May 12" above a call on May 10. */
export function titleProblems(
  release: AnalysedRelease,
  { call }: Facts,
  issued: CalendarDate | undefined,
): Contradiction[] {
  const { title } = release.heading;
  const start = call?.start;
  if (!title || !start) return [];
  return release.dates.flatMap((date): Contradiction[] => {
    if (date.start < title.start || date.end > title.end || roleOf(release, date) !== 'event') return [];
    const day = fullDate(date, issued);
    const before = release.plain.slice(Math.max(title.start, date.start - 40), date.start);
    const own = start.value.wallTime.slice(0, 10);
    if (
      !day ||
      day === own ||
      !/\b(?:call|webcast)\b[^,;]*\b(?:on|for|to)\s$/i.test(before) ||
      /\bresults\b[^,;]*$/i.test(before)
    )
      return [];
    return [
      {
        kind: 'dates-disagree',
        message: `The title says ${day} for the call, the text ${own}.`,
        at: [...spans(release, date), ...start.at],
        values: [day, own],
      },
    ];
  });
}

/** "quarter" of the title against the quarter that the body announces. */
export function periodProblems(release: AnalysedRelease, { fiscalPeriod }: Facts): Contradiction[] {
  const found: Contradiction[] = [];
  const { plain, heading } = release;
  const { title } = heading;
  if (!title || !fiscalPeriod?.quarter) return found;
  const mentions = mentionsOf(plain);
  const stated = mentions.filter(({ start, end, quarter }) => quarter && start >= title.start && end <= title.end);
  const own = stated[0];
  if (!own || stated.length > 1) return found;
  for (const other of mentions) {
    if (!other.quarter || other.start < title.end) continue;
    const sentence = release.sentences[sentenceAt(release, other.start)];
    if (!sentence) continue;
    const before = plain.slice(sentence.start, other.start);
    const aboutThis =
      /\b(?:results?|call|earnings|report(?:s|ed)?|discuss|publish|release|announced?|figures)\b[^.;]{0,70}$/i.test(
        before,
      ) &&
      !/\b(?:compared|versus|against|from|over|than|outlook|guidance|expect|last|prior|year ago|previous|next|dividend)\b/i.test(
        before.slice(-90),
      );
    const near =
      /\b(?:conference )?call\b|will (?:report|release|publish|announce)|today (?:announced|reported|released|issued|published)/i.test(
        plain.slice(sentence.start, sentence.end),
      );
    if (!aboutThis || !near) continue;
    if (other.quarter !== own.quarter || (other.year && own.year && other.year !== own.year)) {
      found.push({
        kind: 'period-disagrees',
        message: `The title says "${plain.slice(own.start, own.end)}", the text "${plain.slice(other.start, other.end)}".`,
        at: spans(release, own, other),
      });
      break;
    }
  }
  return found;
}

/** Numbers for callers and contacts that cannot be made whole. */
export function numberProblems(release: AnalysedRelease): Contradiction[] {
  return release.phones
    .filter((phone) => !phone.number && phoneRole(release, phone) !== 'other')
    .map((phone) => ({
      kind: 'malformed-number',
      message: `"${release.plain.slice(phone.start, phone.end)}" is no whole telephone number.`,
      at: spans(release, phone),
    }));
}
