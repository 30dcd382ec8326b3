import * as z from 'zod';
import { isCalledOff } from '@/lib/domain/phase';
import { EVENT_KINDS, MATERIAL_KINDS } from '@/lib/domain/types';
import { isCalendarDate } from '@/lib/domain/wall-time';
import { contradictionsOf } from '../event-contradictions';
import { dialIn } from './dial-in';
import {
  acceptedSchema,
  always,
  calendarDate,
  DOCUMENTS,
  file,
  flag,
  follows,
  formerAddresses,
  httpsUrl,
  id,
  minutes,
  oneOf,
  period,
  RECORDINGS,
  slug,
  speaker,
  targetsOf,
  timeZone,
  wallTime,
  wallTimeOrDate,
  withdrawn,
  words,
} from './fields';
import { replay } from './replay';

/** When an event starts, as far as that was announced. */
const eventStart = z.union(
  [
    wallTime,
    calendarDate,
    z.string().refine((text) => text.split('/').length === 2 && text.split('/').every(isCalendarDate)),
  ],
  'YYYY-MM-DDTHH:mm; YYYY-MM-DD where no hour was announced; YYYY-MM-DD/YYYY-MM-DD where it is one of these days',
);

/** A language as HTML and calendars name it. */
const languageTag = z
  .string('a language, as in de')
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'the code of a language, as in de or pt-BR');

const webcast = { url: httpsUrl, opensMinutesBefore: minutes(1440).optional(), embed: flag.default(false) };

const furtherWebcast = z.strictObject({
  name: slug,
  label: words('what tells it from the others, as in In German').optional(),
  language: languageTag.optional(),
  ...webcast,
});

/** A part of an event with hours of its own. */
const session = z.strictObject({
  title: words('what the session is about'),
  start: wallTime,
  durationMinutes: minutes(1440)
    .refine((count) => count > 0, 'at least one minute')
    .optional(),
  speakers: z.array(speaker, 'a list of {name, role, organization}').default([]),
  note: words('a few words about it, as in In person only').optional(),
  webcast: furtherWebcast.optional(),
});

const material = z
  .strictObject({
    kind: oneOf(MATERIAL_KINDS),
    label: words('what it is called, as in Solvency report').optional(),
    title: words('the document’s title'),
    file: file([...DOCUMENTS, ...RECORDINGS]).optional(),
    url: httpsUrl.optional(),
    release: slug.optional(),
    transcript: slug.optional(),
    publishAt: wallTime.optional(),
  })
  .refine((fields) => targetsOf(fields, ['file', 'url', 'release', 'transcript']).length === 1, {
    path: ['file'],
    ...always,
    message: 'one of: file (below content/files), url, release (of this site), or transcript (of content/transcripts)',
  });

const statements = z
  .strictObject({ title: words('the document’s title'), url: httpsUrl.optional(), file: file(DOCUMENTS).optional() })
  .refine((fields) => targetsOf(fields, ['file', 'url']).length === 1, {
    path: ['url'],
    ...always,
    message: 'either url (where the document is) or file (below content/files), not both',
  });

/** Degrees north or east, as maps give them. */
const degrees = (most: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,7})?$/, 'degrees with a point, as in 51.5155')
    .transform(Number)
    .refine((number) => Math.abs(number) <= most, `degrees from -${most} to ${most}`);

const venue = z
  .strictObject({
    name: words('the name of the place, as in Guildhall'),
    address: z.array(words('a line of the address'), 'a list of lines, as in [Gresham Street]').default([]),
    city: words('the city'),
    country: words('the country, as it is written in addresses').optional(),
    latitude: degrees(90).optional(),
    longitude: degrees(180).optional(),
    map: httpsUrl.optional(),
    directions: words('a sentence that says how to get there').optional(),
  })
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
    path: ['latitude'],
    ...always,
    message: 'both latitude and longitude, or neither',
  });

const status = oneOf(['confirmed', 'tentative', 'postponed', 'cancelled']);

const change = z.strictObject({
  at: wallTimeOrDate,
  note: words('a sentence that says what changed, as in Announced.'),
  formerStart: eventStart.optional(),
  formerEnd: wallTimeOrDate.optional(),
  formerStatus: status.optional(),
  formerReplay: replay.optional(),
});

/** True if the history has an entry that may explain the status: `formerStatus`, or a note without `formerStart`. */
function tellsOfStatus(history: unknown): boolean {
  const [, ...changes] = Array.isArray(history) ? history : [];
  return changes.some(
    (change) => change?.formerStatus !== undefined || (change?.note !== undefined && change.formerStart === undefined),
  );
}

export const eventSchema = z
  .strictObject({
    id,
    title: words('what the event is about, as in Second Quarter Fiscal Year 2012 Financial Results'),
    kind: oneOf(EVENT_KINDS),
    label: words('what people call it, as in R&D symposium').optional(),
    start: eventStart,
    end: wallTimeOrDate.optional(),
    sessions: z.array(session, 'a list of {title, start}').default([]),
    timeZone: timeZone.optional(),
    period,
    delayedTo: wallTime.optional(),
    ended: wallTime.optional(),
    durationMinutes: minutes(1440)
      .refine((count) => count > 0, 'at least one minute')
      .optional(),
    status: status.default('confirmed'),
    announcement: slug.optional(),
    publishAt: wallTime.optional(),
    location: words('where people meet').optional(),
    venue: venue.optional(),
    dialIn: z.array(dialIn).default([]),
    registration: z.strictObject({ url: httpsUrl, until: wallTime.optional() }).optional(),
    webcast: z.strictObject({ ...webcast, language: languageTag.optional() }).optional(),
    webcasts: z.array(furtherWebcast, 'a list of {name, label, language, url}').default([]),
    replay: replay.optional(),
    materials: z
      .array(material)
      .refine((all) => all.filter(({ transcript }) => transcript).length <= 1, 'one transcript at most that is a page')
      .default([]),
    speakers: z.array(speaker).default([]),
    forwardLookingStatements: statements.optional(),
    history: z.array(change, 'a list of {at, note}, the announcement first').default([]),
    follows,
    formerAddresses,
    withdrawn,
    accepted: acceptedSchema,
    draft: flag.default(false),
  })
  .superRefine((event, context) => {
    for (const { field, message } of contradictionsOf(event)) {
      context.addIssue({ code: 'custom', path: [field], message });
    }
  })
  .refine(({ location, venue }) => !location || !venue, {
    path: ['location'],
    ...always,
    message: 'either location (a line) or venue (name, address, city), not both',
  })
  .refine(({ status, history }) => !isCalledOff({ status }) || tellsOfStatus(history), {
    path: ['status'],
    ...always,
    message:
      'keep it, and add an entry to history that says when and why, as in {at: 2012-01-20T09:00, note: Cancelled because of a storm., formerStatus: confirmed}: calendars notice a change only if it has an entry',
  });

export type EventFields = z.output<typeof eventSchema>;
