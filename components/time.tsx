import type { Instant } from '@/lib/domain/instant';
import type { Publication } from '@/lib/domain/types';
import { formatDay, formatDayTime, formatShortDay, formatTime, isoWithOffset, unbroken } from '@/lib/format/dates';

interface Props {
  at: Instant;
  zone: string;
  /** `brief` is for lists: `Jan 27, 2012, 8:00 a.m. ET`. */
  show?: 'day' | 'time' | 'both' | 'brief' | 'brief day';
}

const FORMATS = {
  day: formatDay,
  time: formatTime,
  both: formatDayTime,
  'brief day': formatShortDay,
  brief: (at: Instant, zone: string) => `${formatShortDay(at, zone)}, ${formatTime(at, zone)}`,
};

/** An instant, for people and machines. */
export function Time({ at, zone, show = 'both' }: Props) {
  return (
    <time dateTime={show.endsWith('day') ? isoWithOffset(at, zone).slice(0, 10) : isoWithOffset(at, zone)}>
      {unbroken(FORMATS[show](at, zone))}
    </time>
  );
}

interface ReleaseDateProps {
  release: { publication: Publication };
  zone: string;
  brief?: boolean;
}

/** When a release was published: its day alone where no time is known. */
export function ReleaseDate({ release, zone, brief = false }: ReleaseDateProps) {
  const { publication } = release;
  if (publication.kind === 'instant') return <Time at={publication.at} zone={zone} show={brief ? 'brief' : 'both'} />;
  const format = brief ? formatShortDay : formatDay;
  return <time dateTime={publication.date}>{format(publication.date, zone)}</time>;
}
