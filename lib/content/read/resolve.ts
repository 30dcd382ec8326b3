import { basename } from 'node:path';
import { historicalAfter } from '@/lib/domain/historical';
import { type Instant, MINUTE_MS } from '@/lib/domain/instant';
import type { Window } from '@/lib/domain/types';
import { calendarDateAt, firstInstantOf, WallTimeError, wallTimeToInstant } from '@/lib/domain/wall-time';
import { endOfDay } from '@/lib/domain/window-end';
import { type Problem, quote } from '../problem';
import type { CallEvent, Change, Company, Contact, Release, Transcript } from '../types';
import { fieldName } from './document';
import { remembered } from './instants';
import type { SourceFile } from './loaded';
import { type EventFields, isByPhoneAlone, type ReleaseFields } from './schema';
import type { StoredFile } from './stored-file';

/** Length of a call whose length nobody stated; shown as an estimate. */
const ASSUMED_DURATION_MINUTES = 60;

/** Stands in for an instant that could not be worked out; its problem keeps the content from being used. */
const UNKNOWN: Instant = Number.NaN;

class Resolver {
  constructor(
    private readonly source: SourceFile,
    private readonly problems: Problem[],
  ) {}

  refuse(path: PropertyKey[], found: string, fix: string): void {
    this.problems.push({
      file: this.source.file,
      line: this.source.document.lineOf(path),
      field: fieldName(path),
      found,
      fix,
    });
  }

  /** The instant of a wall time, or the first of a day. */
  instant(path: PropertyKey[], text: string, timeZone: string): Instant {
    const toInstant = text.includes('T') ? wallTimeToInstant : firstInstantOf;
    return this.workedOut(path, text, `${text} ${timeZone}`, () => toInstant(text, timeZone));
  }

  /** The instant at which a day ends. */
  endOf(path: PropertyKey[], day: string, timeZone: string): Instant {
    return this.workedOut(path, day, `end of ${day} ${timeZone}`, () => endOfDay(day, timeZone));
  }

  private workedOut(path: PropertyKey[], text: string, key: string, workOut: () => Instant): Instant {
    try {
      return remembered(key, workOut);
    } catch (error) {
      if (!(error instanceof WallTimeError)) throw error;
      this.refuse(path, quote(text), error.message);
      return UNKNOWN;
    }
  }

  /** What lists and marks go by; the problem of an unknown instant is told already. */
  age(at: Instant, timeZone: string, { historicalAfterMonths }: Company): { year: number; historicalAt: Instant } {
    if (Number.isNaN(at)) return { year: UNKNOWN, historicalAt: UNKNOWN };
    return {
      year: Number(calendarDateAt(at, timeZone).slice(0, 4)),
      historicalAt: remembered(`${at} ${timeZone} ${historicalAfterMonths}`, () =>
        historicalAfter(at, historicalAfterMonths, timeZone),
      ),
    };
  }

  optionalInstant(path: PropertyKey[], text: string | undefined, timeZone: string): Instant | undefined {
    return text === undefined ? undefined : this.instant(path, text, timeZone);
  }

  /** `through` closes at midnight after its day, `until` at its instant. */
  window(path: PropertyKey[], fields: WindowFields, timeZone: string, opensByDefault: Instant): Window {
    const opensAt = this.optionalInstant([...path, 'opens'], fields.opens, timeZone) ?? opensByDefault;
    const key = fields.through === undefined ? 'until' : 'through';
    const closesAt =
      fields.through === undefined
        ? this.instant([...path, key], fields.until ?? '', timeZone)
        : this.endOf([...path, key], fields.through, timeZone);
    if (closesAt <= opensAt) {
      this.refuse(
        [...path, key],
        quote(fields[key]),
        'an end after the replay opens, which is when the call ends unless opens says otherwise',
      );
    }
    return { opensAt, closesAt };
  }
}

type WindowFields = { opens?: string | undefined; through?: string | undefined; until?: string | undefined };

const slugOf = (file: string) => basename(file, '.mdx');

/** What fields were resolved into, good for as long as they and the company are the same objects. */
const resolved = new WeakMap<ReleaseFields, { company: Company; release: Release; problems: Problem[] }>();

/** A release with its wall times as instants and its contacts looked up. Problems are told each time. */
export function resolveRelease(
  fields: ReleaseFields,
  source: SourceFile,
  company: Company,
  problems: Problem[],
): Release {
  let known = resolved.get(fields);
  if (known?.company !== company) {
    const found: Problem[] = [];
    known = { company, release: newlyResolved(fields, source, company, found), problems: found };
    resolved.set(fields, known);
  }
  problems.push(...known.problems);
  return known.release;
}

function newlyResolved(fields: ReleaseFields, source: SourceFile, company: Company, problems: Problem[]): Release {
  const resolver = new Resolver(source, problems);
  const { publishAt, publishedOn, contacts, corrections } = fields;
  const at = publishedOn
    ? resolver.instant(['publishedOn'], publishedOn, company.timeZone)
    : resolver.instant(['publishAt'], publishAt ?? '', company.timeZone);
  const { year, historicalAt } = resolver.age(at, company.timeZone, company);
  // Named one by one: objects of one shape are read several times as fast, thousands of them at each edition.
  return {
    slug: slugOf(source.file),
    year,
    historicalAt,
    id: fields.id,
    title: fields.title,
    draft: fields.draft,
    dateline: fields.dateline,
    events: fields.events,
    publishAt: at,
    publication: publishedOn ? { kind: 'day', date: publishedOn } : { kind: 'instant', at },
    contacts: contacts.flatMap((key, index): Contact[] => {
      const contact = company.contacts.get(key);
      if (contact) return [contact];
      resolver.refuse(
        ['contacts', index],
        quote(key),
        `a contact of company.yaml: ${[...company.contacts.keys()].join(', ')}`,
      );
      return [];
    }),
    corrections: corrections
      .map(({ at, note }, index) => ({
        at: resolver.instant(['corrections', index, 'at'], at, company.timeZone),
        note,
      }))
      .sort((a, b) => a.at - b.at),
    body: source.document.body,
  };
}

/** What an event is understood with. */
interface Surroundings {
  company: Company;
  announcement: Release | undefined;
  /** Looks up a file below `content/files`. */
  storedFile(path: string): StoredFile | undefined;
  transcripts: Map<string, { item: Transcript }>;
}

/** An event with its wall times as instants. It is published with its announcement unless it says when. */
export function resolveEvent(
  fields: EventFields,
  source: SourceFile,
  { company, announcement, storedFile, transcripts }: Surroundings,
  problems: Problem[],
): CallEvent {
  const resolver = new Resolver(source, problems);
  const timeZone = fields.timeZone ?? company.timeZone;
  const startAt = resolver.instant(['start'], fields.start, timeZone);
  const endAt = startAt + (fields.durationMinutes ?? ASSUMED_DURATION_MINUTES) * MINUTE_MS;
  const publishAt = resolver.optionalInstant(['publishAt'], fields.publishAt, timeZone) ?? announcement?.publishAt;
  if (publishAt === undefined && !fields.announcement) {
    resolver.refuse(['publishAt'], 'nothing', 'announcement (a release of this site), or publishAt');
  }

  const { replay, webcast, materials, history, forwardLookingStatements } = fields;
  const file = (path: PropertyKey[], name: string | undefined): StoredFile | undefined => {
    const found = name === undefined ? undefined : storedFile(name);
    if (name !== undefined && !found) resolver.refuse(path, quote(name), 'a file that is in content/files');
    return found;
  };
  const window = replay && resolver.window(['replay'], replay, timeZone, endAt);
  if (window && window.opensAt < endAt) {
    resolver.refuse(['replay', 'opens'], quote(replay.opens), 'a time that is not before the end of the call');
  }
  const transcript = (index: number, name: string | undefined): Transcript | undefined => {
    const found = name === undefined ? undefined : transcripts.get(name)?.item;
    if (name !== undefined && !found) {
      const fix = 'the name of a file in content/transcripts, without .mdx, that has no problem itself';
      resolver.refuse(['materials', index, 'transcript'], quote(name), fix);
    }
    return found;
  };
  const { year, historicalAt } = resolver.age(startAt, timeZone, company);
  return {
    slug: slugOf(source.file),
    year,
    // Whoever can still listen to it has nothing historical before them.
    historicalAt: Math.max(historicalAt, window?.closesAt ?? historicalAt),
    id: fields.id,
    title: fields.title,
    kind: fields.kind,
    status: fields.status,
    timeZone,
    startAt,
    endAt,
    endIsEstimate: fields.durationMinutes === undefined,
    doorsAt: startAt - (webcast?.opensMinutesBefore ?? 15) * MINUTE_MS,
    publishAt: publishAt ?? UNKNOWN,
    draft: fields.draft || (announcement?.draft ?? false),
    announcement: fields.announcement,
    location: fields.location,
    dialIn: fields.dialIn,
    webcast: webcast && { url: webcast.url },
    replay: replay &&
      window && {
        ...window,
        byPhoneAlone: isByPhoneAlone(replay),
        url: replay.url,
        recording: file(['replay', 'recording'], replay.recording),
        dialIn: replay.dialIn.map(({ label, number, passcode, ...rest }, index) => ({
          label,
          number,
          passcode,
          ...resolver.window(['replay', 'dialIn', index], rest, timeZone, window.opensAt),
        })),
      },
    materials: materials.map(({ publishAt: at, ...material }, index) => ({
      ...material,
      file: file(['materials', index, 'file'], material.file),
      transcript: transcript(index, material.transcript),
      draft: false,
      publishAt: resolver.optionalInstant(['materials', index, 'publishAt'], at, timeZone) ?? publishAt ?? UNKNOWN,
    })),
    speakers: fields.speakers,
    forwardLookingStatements: forwardLookingStatements && {
      ...forwardLookingStatements,
      file: file(['forwardLookingStatements', 'file'], forwardLookingStatements.file),
    },
    history: history.map(
      ({ at, note, formerStart }, index): Change => ({
        at: resolver.instant(['history', index, 'at'], at, timeZone),
        note,
        formerStartAt: resolver.optionalInstant(['history', index, 'formerStart'], formerStart, timeZone),
      }),
    ) as [Change, ...Change[]],
    body: source.document.body,
  };
}
