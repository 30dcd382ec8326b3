import type { Release } from '@/lib/content/types';
import { english } from '@/lib/format/english';
import { plainText } from '@/lib/prose/plain-text';

/**
 * A release as plain text, UTF-8: its headline, its words, and before them what was corrected.
 * @param zone the company's time zone, for the instants of corrections
 */
export function releaseText(release: Release, zone: string): string {
  const corrections = release.corrections.map(({ at, note }) => `Corrected ${english.dayTime(at, zone)}: ${note}`);
  const { publication } = release;
  const date = publication.kind === 'day' ? english.day(publication.date, zone) : english.dayTime(publication.at, zone);
  return `${[release.title, date, ...corrections, plainText(release.body)].join('\n\n')}\n`;
}
