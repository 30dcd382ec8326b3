import { Sentence } from '@/components/sentence';
import { ClosingTime, Time } from '@/components/time';
import type { ReplayWindow } from '@/lib/content/types';
import { windowEnd } from '@/lib/domain/window-end';
import type { Language } from '@/messages/language';

export interface WindowWordsProps {
  window: ReplayWindow;
  /** When it opens is an estimate. */
  isAbout: boolean;
  zone: string;
  language: Language;
}

/** From when until when a replay can be heard. An estimate is not given as a time. */
export function ReplayWindowWords({ window, isAbout, zone, language }: WindowWordsProps) {
  const { facts } = language.messages.event;
  const { opensAt, closesAt } = window;
  const from = <Time at={opensAt} zone={zone} language={language} />;
  if (closesAt === undefined) return isAbout ? facts.openAfter : <Sentence of={facts.openFrom(from)} />;
  const until = <ClosingTime at={closesAt} zone={zone} language={language} />;
  const isDay = windowEnd({ closesAt }, zone).kind === 'day';
  if (isAbout) return <Sentence of={(isDay ? facts.openAfterThrough : facts.openAfterUntil)(until)} />;
  return <Sentence of={(isDay ? facts.openThrough : facts.openUntil)(from, until)} />;
}
