import type { Correction, Release } from '@/lib/content/types';
import { plainText } from '@/lib/prose/plain-text';
import type { Language } from '@/messages/language';

/**
 * A release as plain text: headline, subheads, date, corrections, text.
 * @param zone the company's time zone, for the instants of corrections
 */
export function releaseText(release: Release, zone: string, language: Language): string {
  const corrections = release.corrections.map((correction) => correctionText(correction, zone, language));
  const { publication } = release;
  const { day, dayTime } = language.format;
  const date = publication.kind === 'day' ? day(publication.date, zone) : dayTime(publication.at, zone);
  return `${[release.title, ...release.subheads, date, ...corrections, plainText(release.body)].join('\n\n')}\n`;
}

/** What was corrected, and when, where there is no markup. */
export function correctionText({ at, note }: Correction, zone: string, { messages, format }: Language): string {
  return messages.releases.corrected(format.dayTime(at, zone), note, (words) => words).join('');
}
