import type { Company } from '@/lib/content/types';
import { MINUTE_MS } from '@/lib/domain/instant';
import { EVENT_KINDS, type EventKind } from '@/lib/domain/types';
import type { Call, Fact, Facts } from '@/wire/facts/types';
import { dialInFields } from './dial-ins';
import { sure } from './doubts';
import { followable } from './mend-link';
import { type Notes, quoted } from './notes';
import { dayOrTime, type PublishAs } from './publication';
import { DAY_OF_ISSUE, idOf } from './release-fields';
import { replayFields } from './replay-fields';
import { speakersField } from './speakers';
import { type FieldValue, type ImportFields, Todo } from './todo';

/** What the fields of an event are made of. */
export interface EventSource {
  facts: Facts;
  call: Call;
  text: string;
  company: Company;
  slug: string;
  /** The address of the release that announces it. */
  announcement: string;
  notes: Notes;
  /** When the announcement becomes public, as far as that is known. */
  publication: PublishAs;
}

/** The fields of a call as its announcement states them. What it does not state is left out, or left open where it must be known. */
export function eventFields(source: EventSource): ImportFields {
  const { facts, call, text, company, slug, announcement, notes, publication } = source;
  const webcast = facts.webcastUrl && addressOf(facts, facts.webcastUrl, 'webcast', notes);
  const registration = facts.registrationUrl && addressOf(facts, facts.registrationUrl, 'registration', notes);
  const kind = kindOf(call, text, webcast !== undefined);
  // A call that follows a presentation is not held where that is.
  const isMet = kind !== 'conference call' && kind !== 'webcast';
  return {
    id: idOf(company, [slug]),
    title: titleOf(facts, call),
    kind,
    start: sure(facts, call.start, ({ wallTime }) => wallTime) ?? openStart(call),
    timeZone: sure(facts, call.timeZone, String, ['zones-disagree']),
    durationMinutes: duration(call),
    announcement,
    location: isMet && facts.place ? sure(facts, facts.place, String) : undefined,
    dialIn: call.dialIn.length > 0 ? call.dialIn.map((dialIn) => dialInFields(facts, dialIn, call, text)) : undefined,
    registration: registration && { url: registration },
    webcast: webcast && { url: webcast },
    replay: replayFields(facts, call, webcast, text),
    speakers: speakersField(facts),
    history: [
      {
        at: dayOrTime(publication) ?? sure(facts, facts.releaseDate, String) ?? new Todo(DAY_OF_ISSUE),
        note: 'Announced.',
      },
    ],
  };
}

const ABOUT =
  /\b((?:(?:First|Second|Third|Fourth)[ -]Quarter|Q[1-4]|(?:First|Second)[ -]Half|Half[ -]Year|Full[ -]Year|Fiscal|Year[ -]End)\b.*?\b(?:Results|Earnings|Conference Call))\b/i;

/**
 * The line above one of several calls; the name of what is no call; the part of the headline that says what a call is
 * about; else the headline.
 */
function titleOf({ title }: Facts, { event, heading }: Call): FieldValue {
  if (heading) return heading.value;
  if (event?.value.name) return event.value.name;
  if (!title) return new Todo('what the event is about');
  const about = ABOUT.exec(title.value)?.[1];
  return about && event?.value.form === 'briefing' ? `${about} Briefing` : (about ?? title.value);
}

/** A briefing is a call or a webcast if it is heard as one, else a meeting. */
function kindOf({ dialIn, event }: Call, text: string, hasWebcast: boolean): FieldValue {
  const form = event?.value.form;
  if (form === 'capital markets day') return dayOf(event?.value.name);
  if (form && form !== 'briefing') return form satisfies EventKind;
  if (dialIn.length > 0 || /conference\s+call/i.test(text)) return 'conference call';
  if (hasWebcast || /webcast/i.test(text)) return 'webcast';
  return form ? 'meeting' : new Todo(EVENT_KINDS.join(', '));
}

function dayOf(name = ''): EventKind {
  if (/\bR&D\b/.test(name)) return 'R&D day';
  return /\binvestors?\b/i.test(name) ? 'investor day' : 'capital markets day';
}

/** A start that the text does not state whole, with what it does state. */
function openStart({ localDateTime, localDate, localTime, weekday }: Call): Todo {
  const stated = [localDateTime, weekday, localDate, localTime].flatMap((fact) => (fact ? [fact.value] : []));
  const known = stated.length > 0 ? `; the text has ${stated.join(', ')}` : '';
  return new Todo(`when the call begins, YYYY-MM-DDTHH:mm${known}`);
}

function duration({ start, end }: Call): string | undefined {
  const minutes = start && end ? (end.value.instant - start.value.instant) / MINUTE_MS : 0;
  return minutes > 0 ? String(minutes) : undefined;
}

function addressOf(facts: Facts, stated: Fact<string>, what: string, notes: Notes): FieldValue | undefined {
  return sure(facts, stated, (written) => {
    const url = followable(written) ?? followable(`https://${written}`);
    if (url === undefined) return written;
    if (url !== written) notes.add(`The ${what} is at ${url}, which was written ${quoted(written)}`);
    return url;
  });
}
