import type { Instant } from '@/lib/domain/instant';
import type { Publication } from '@/lib/domain/types';
import { windowEnd } from '@/lib/domain/window-end';
import { isoWithOffset } from '@/lib/format/iso';
import type { Language } from '@/messages/language';

interface Props {
  at: Instant;
  zone: string;
  language: Language;
  show?: 'day' | 'time' | 'dayTime' | 'shortDay' | 'shortDayTime';
}

/** An instant, for people and machines. */
export function Time({ at, zone, language: { format }, show = 'dayTime' }: Props) {
  const isDay = show === 'day' || show === 'shortDay';
  return (
    <time dateTime={isDay ? isoWithOffset(at, zone).slice(0, 10) : isoWithOffset(at, zone)}>
      {format.unbroken(format[show](at, zone))}
    </time>
  );
}

/** When a window closes or closed: its last day where it lasts to the end of one, else the instant. */
export function ClosingTime({ at, zone, language, brief = false }: Omit<Props, 'show'> & { brief?: boolean }) {
  const end = windowEnd({ closesAt: at }, zone);
  const of: Publication = end.kind === 'day' ? end : { kind: 'instant', at };
  return <PublicationTime of={of} zone={zone} language={language} show={brief ? 'shortDayTime' : 'dayTime'} />;
}

interface PublicationProps extends Omit<Props, 'at'> {
  of: Publication;
}

/** When something was published or changed: the day alone where no time is known. */
export function PublicationTime({ of, zone, language, show = 'dayTime' }: PublicationProps) {
  if (of.kind === 'instant') return <Time at={of.at} zone={zone} language={language} show={show} />;
  const { day, shortDay } = language.format;
  return <time dateTime={of.date}>{(show.startsWith('short') ? shortDay : day)(of.date, zone)}</time>;
}

interface ReleaseDateProps {
  release: { publication: Publication };
  zone: string;
  language: Language;
  /** Where there is little room. */
  brief?: boolean;
}

/** When a release was published. */
export function ReleaseDate({ release, zone, language, brief = false }: ReleaseDateProps) {
  const show = brief ? 'shortDayTime' : 'dayTime';
  return <PublicationTime of={release.publication} zone={zone} language={language} show={show} />;
}
