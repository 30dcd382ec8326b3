import type { EventKind } from '@/lib/domain/types';
import type { EventKindMessages } from '../areas/event';
import { sentence } from '../sentence';

/** @param short the name where it is known which kind is meant */
function kind(
  name: string,
  { short = name, shortLabel = capital(short), plural = `${capital(name)}s` } = {},
): EventKindMessages {
  return {
    name,
    plural,
    label: capital(name),
    shortLabel,
    headline: {
      cancelled: `This ${short} has been cancelled`,
      postponed: `This ${short} has been postponed`,
      tentative: `This ${short} is planned`,
      ended: `The ${short} has ended`,
      past: `Past ${short}`,
    },
    tookPlace: (when) => sentence`This ${short} took place on ${when}.`,
    calledOff: { cancelled: `The ${short} has been cancelled.`, postponed: `The ${short} has been postponed.` },
    about: `About this ${short}`,
    calendarCopy: `This adds a copy. It does not change if the ${short} is moved.`,
    description: (company, title, when) => `${company} ${short}: ${title}, ${when}.`,
    transcript: {
      description: (legalName, title) => `What was said at the ${name} of ${legalName}: ${title}.`,
      back: `The ${name} and its documents`,
    },
    calendar: {
      title: (company, title, label) => `${company}: ${title} (${label ?? name})`,
      cancelled: (when) => `The ${name} announced for ${when} was cancelled.`,
      postponed: (when) => `The ${name} announced for ${when} was postponed. Its new time is not known yet.`,
      lengthIsEstimate: `The length of the ${name} is an estimate.`,
    },
  };
}

/** Nobody takes part in a key date: it was on a day, and its title says what it is. */
function keyDate(): EventKindMessages {
  const words = kind('key date', { short: 'date' });
  return {
    ...words,
    headline: { ...words.headline, tentative: 'This date is planned', ended: 'Past date' },
    tookPlace: (when) => sentence`This date was ${when}.`,
    description: (company, title, when) => `${company}: ${title}, ${when}.`,
    calendar: {
      ...words.calendar,
      title: (company, title, label) => (label ? `${company}: ${title} (${label})` : `${company}: ${title}`),
    },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const kinds: Record<EventKind, EventKindMessages> = {
  'conference call': kind('conference call', { short: 'call' }),
  webcast: kind('webcast'),
  meeting: kind('meeting'),
  conference: kind('conference'),
  presentation: kind('presentation'),
  'fireside chat': kind('fireside chat'),
  'annual meeting': kind('annual meeting'),
  'investor day': kind('investor day'),
  'capital markets day': kind('capital markets day'),
  'R&D day': kind('R&D day'),
  roadshow: kind('roadshow'),
  'trading update': kind('trading update'),
  'results publication': kind('results publication', { short: 'publication' }),
  'key date': keyDate(),
  event: kind('event', { plural: 'Other events' }),
};
