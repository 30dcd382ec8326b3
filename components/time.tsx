import type { Instant } from '@/lib/domain/instant';
import type { Publication } from '@/lib/domain/types';
import { formatDay, formatDayTime, formatTime, isoWithOffset } from '@/lib/format/dates';

interface Props {
  at: Instant;
  zone: string;
  show?: 'day' | 'time' | 'both';
}

/** An instant, for people and machines. */
export function Time({ at, zone, show = 'both' }: Props) {
  const format = { day: formatDay, time: formatTime, both: formatDayTime }[show];
  return (
    <time dateTime={show === 'day' ? isoWithOffset(at, zone).slice(0, 10) : isoWithOffset(at, zone)}>
      {unbroken(format(at, zone))}
    </time>
  );
}

/** Keeps "8:00 a.m. ET" on one line. */
function unbroken(text: string): string {
  return text.replace(/ (?=[ap]\.m\.)|(?<=[ap]\.m\.) /g, '\u00a0');
}

/** The day of a release that has no time. */
export function ReleaseDate({ release, zone }: { release: { publication: Publication }; zone: string }) {
  const { publication } = release;
  if (publication.kind === 'instant') return <Time at={publication.at} zone={zone} />;
  return <time dateTime={publication.date}>{formatDay(publication.date, zone)}</time>;
}
