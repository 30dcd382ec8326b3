import { type CountryCode, isSupportedCountry, isValidPhoneNumber } from 'libphonenumber-js/min';
import { z } from 'zod';
import { periodOf } from '@/lib/domain/period';
import { isCalledOff } from '@/lib/domain/phase';
import { EVENT_KINDS, MATERIAL_KINDS } from '@/lib/domain/types';
import { isCalendarDate, isTimeZone } from '@/lib/domain/wall-time';
import { type Colour, GROUNDS } from '@/lib/format/colours';
import { contrast } from '@/lib/format/contrast';
import { codeOf, LANGUAGE_TAGS } from '@/messages/language';
import { contradictionsOf } from './event-contradictions';
import { isIsin } from './isin';
import { webAddressFix } from './web-address';

// YAML scalars are read as text, so that numbers keep their leading zeros and dates are not converted.
// Each message says what to write instead; `validate` adds file, line, field and the value found.

/** Checks a rule over several fields even if one of them is invalid, so that all problems are reported at once. */
const always = { when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null };

const words = (fix: string) => z.string(fix).trim().min(1, fix).max(400, 'at most 400 characters');
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `one of: ${values.join(', ')}`);
const flag = z.enum(['true', 'false'], 'true or false').transform((text) => text === 'true');
const minutes = (most: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'whole minutes, as in 60')
    .transform(Number)
    .refine((count) => count <= most, `at most ${most} minutes`);

const slug = z
  .string('an address, as in q2-fy2012-results-call')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens, as in q2-fy2012-results-call');
const id = z
  .string('a permanent name that no other file has; it must never change once published')
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{2,99}$/,
    'a permanent name of letters, digits, dots and hyphens, as in immunogen-2012-01-18',
  );
const wallTime = z
  .string('a time, YYYY-MM-DDTHH:mm')
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'YYYY-MM-DDTHH:mm without a zone, as in 2012-01-27T08:00');
const calendarDate = z
  .string('a day, YYYY-MM-DD')
  .refine(isCalendarDate, 'a day that exists, YYYY-MM-DD, as in 2012-02-03');
const wallTimeOrDate = z.union([calendarDate, wallTime], 'YYYY-MM-DD, or YYYY-MM-DDTHH:mm where the time is known');
/** When an event starts, as far as that was announced. */
const eventStart = z.union(
  [
    wallTime,
    calendarDate,
    z.string().refine((text) => text.split('/').length === 2 && text.split('/').every(isCalendarDate)),
  ],
  'YYYY-MM-DDTHH:mm; YYYY-MM-DD where no hour was announced; YYYY-MM-DD/YYYY-MM-DD where it is one of these days',
);
const timeZone = z
  .string('an IANA time zone, as in America/New_York')
  .refine(
    isTimeZone,
    'an IANA time zone, as in America/New_York; abbreviations such as EST are wrong for half of the year',
  );
const phone = z
  .string('a phone number in quotes, as in "+19133121231"')
  .refine(
    (number) => /^\+[1-9]\d{6,14}$/.test(number) && isValidPhoneNumber(number),
    'a number that can be dialled, in E.164: "+", country code and digits alone, as in "+19133121231"',
  );
/** A number as it is dialled in one country, where it has no international form: toll-free numbers of Japan and Korea. */
const nationalNumber = z
  .string('a phone number in quotes')
  .regex(/^\d[\d -]{4,24}\d$/, 'the digits as they are dialled in that country, as in "0066-33-8122"');
const country = z.string('a country').refine(isSupportedCountry, 'the two letters of a country, as in JP');
const passcode = z
  .string('the passcode in quotes')
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N} -]{0,39}$/u,
    'letters, digits, spaces and hyphens; the dial-in label says which key ends it',
  );
/** A URL that visitors may be redirected or linked to. */
export const httpsUrl = z.string('an address, as in https://www.example.com').superRefine((url, context) => {
  const message = webAddressFix(url);
  if (message) context.addIssue({ code: 'custom', message });
});
// No HTML or SVG: a browser would run their scripts with the origin of this site.
const DOCUMENTS = ['pdf', 'txt', 'csv', 'xlsx', 'docx', 'pptx', 'zip', 'vtt'];
/** No SVG, which is a program too. */
const PICTURES = ['png', 'jpg', 'webp', 'avif'];
/** Sent as a download in a sandbox: lib/server/stored-route.ts. */
const REPORTS = ['xhtml'];
const RECORDINGS = ['mp3', 'm4a', 'ogg', 'wav', 'mp4', 'webm'];
const file = (endings: string[]) =>
  z
    .string('the path of a file below content/files')
    .regex(
      new RegExp(`^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*[.](${endings.join('|')})$`),
      `the path of a file below content/files, of letters, digits, dots and hyphens, ending in one of: ${endings.join(', ')}`,
    );

/**
 * A text colour with enough contrast on each of the site's backgrounds: 4.5 by WCAG 2.2, success criterion 1.4.3.
 */
const accent = (mode: keyof Colour, fix: string) =>
  z
    .string(fix)
    .regex(/^#[0-9a-f]{6}$/i, { error: 'a colour as #rrggbb, as in "#0b5a7a", in quotes', abort: true })
    .refine((colour) => GROUNDS.every((ground) => contrast(colour, ground[mode]) >= 4.5), fix);

const contact = z.strictObject({
  desk: words('whom the contact is for, as in Investors'),
  name: words('the name of a person or a desk'),
  role: words('what the person does').optional(),
  organization: words('whom the person works for').optional(),
  phone: phone.optional(),
  email: z.email('an e-mail address, as in info@example.com').optional(),
});

/** A listing on an exchange. Tickers are as the exchange writes them: `BRK.B`, `HEI/A`, `NOVO-B`, `6498`. */
const listing = {
  ticker: z.string('the ticker symbol').regex(/^[A-Z0-9][A-Z0-9./ -]{0,11}$/, 'the ticker symbol alone, as in IMGN'),
  exchange: words('the exchange, as in Nasdaq'),
  mic: z.string('the exchange’s code').regex(/^[A-Z0-9]{4}$/, 'the exchange’s four-letter ISO 10383 code, as in XNAS'),
  isin: z
    .string('the ISIN')
    .refine(isIsin, 'the ISIN, two letters, nine characters and a check digit, as in US45253H1014')
    .optional(),
};

export const companySchema = z.strictObject({
  name: words('the short name, as in ImmunoGen'),
  legalName: words('the full name, as in ImmunoGen, Inc.'),
  ...listing,
  otherListings: z
    .array(z.strictObject(listing), 'a list of {ticker, exchange, mic}, with isin if it differs')
    .default([]),
  formerly: z
    .array(
      z.strictObject({
        until: calendarDate,
        name: words('the short name that it had'),
        legalName: words('the full name that it had'),
        ticker: listing.ticker.optional(),
        exchange: listing.exchange.optional(),
        mic: listing.mic.optional(),
      }),
      'a list of {until, name, legalName}',
    )
    .default([]),
  social: z.array(z.strictObject({ name: words('the network'), url: httpsUrl }), 'a list of {name, url}').default([]),
  website: httpsUrl,
  timeZone,
  languages: z
    .array(oneOf(LANGUAGE_TAGS), 'a list of languages, the one without a prefix first, as in [en, ja]')
    .min(1, 'at least one language, as in [en]')
    .refine((tags) => new Set(tags.map(codeOf)).size === tags.length, 'each language once, in one region')
    .default(['en']),
  colors: z
    .strictObject({
      light: accent('light', 'a darker colour: words in it must be readable on white (contrast 4.5)'),
      dark: accent('dark', 'a lighter colour: words in it must be readable on black (4.5)'),
    })
    .optional(),
  logo: z
    .string('a picture')
    .regex(
      /^(?:files\/[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*\.(?:png|webp|avif)|[a-z0-9][a-z0-9-]*\.(?:svg|png))$/,
      'a PNG, WebP or AVIF file in content/files, as in files/logo.png; or the name of one in public/, as in icon.svg',
    )
    .optional(),
  pictureFont: file(['ttf', 'otf', 'woff']).optional(),
  embeds: z
    .array(
      z
        .string('the origin of a provider')
        .regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'https:// and a host alone, as in https://player.example.com'),
      'a list of origins, as in [https://player.example.com]',
    )
    .default([]),
  historicalAfterMonths: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'whole months, as in 12')
    .default('12')
    .transform(Number),
  alerts: z.strictObject({ releases: oneOf(['paragraph', 'whole']) }).optional(),
  boilerplate: z.string('a sentence or two about the company').min(1, 'a sentence or two about the company'),
  contacts: z.record(slug, contact, 'contacts by a short name, as in investors: {desk: …, name: …}'),
  categories: z
    .record(
      slug,
      z.strictObject({ label: words('what readers call it, as in Results'), home: flag.default(true) }),
      'categories by the name that their addresses have, as in results: {label: Results}',
    )
    .default({}),
});

/** Findings of the text-against-data checks that a person accepted. Schema, security and embargo have no findings. */
export const acceptedSchema = z
  .array(
    z.strictObject({
      finding: z
        .string('the name of the finding')
        .regex(/^[a-z]+(-[a-z]+)*-[0-9a-f]{8}$/, 'the name that npm run check gives it, as in start-differs-1f3a9c2e'),
      reason: words('a sentence that says why it is right as it is'),
      by: words('who looked at it'),
    }),
    'a list of {finding, reason, by}',
  )
  .default([]);

const withdrawn = z
  .strictObject({
    at: wallTime,
    note: words('a sentence to show in its place, as in Withdrawn: it was sent out by mistake.'),
  })
  .optional();

const formerAddresses = z
  .array(
    z
      .string('an address')
      .max(200, 'at most 200 characters')
      .regex(
        /^(?:\/[A-Za-z0-9][A-Za-z0-9._~-]*)+$/,
        'the path of a former page, as in /news/2011/results.html, without host, query or a slash at its end',
      ),
    'a list of paths, as in [/news/2011/results.html]',
  )
  .default([]);

/** Of which quarter, half or year the results are. Read in lib/domain/period.ts. */
const period = z
  .string('the period of the results')
  .refine(
    (text) => periodOf(text) !== undefined,
    'the period of the results as the company counts: Q2 FY2012, Q3 2026, H1 2024/25, 9M 2025, or FY2025 for a whole year',
  )
  .optional();

/** What a translation has beside words. */
export const translationFields = {
  /** When it was published, if later than the first file. */
  publishAt: wallTime.optional(),
};

/** Languages in which a translation is still to come. */
const follows = z
  .array(
    z.string('the code of a language').regex(/^[a-z]{2,3}$/, 'the code of a language, as in ja'),
    'a list of languages, as in [ja]',
  )
  .default([]);

const correction = z.strictObject({
  at: wallTime,
  note: words('a sentence that says what was corrected'),
});

export const releaseSchema = z
  .strictObject({
    id,
    title: words('the headline'),
    subheads: z.array(words('a line below the headline'), 'a list of lines below the headline').default([]),
    category: slug.optional(),
    period,
    publishAt: wallTime.optional(),
    publishedOn: calendarDate.optional(),
    dateline: z
      .strictObject({ city: words('the place, as in WALTHAM, Mass.'), wire: words('the wire’s name').optional() })
      .optional(),
    events: z.array(slug, 'a list of events, as in [q2-fy2012-results-call]').default([]),
    contacts: z.array(slug, 'a list of contacts of company.yaml, as in [investors, media]').default([]),
    attachments: z
      .array(
        z.strictObject({ title: words('the document’s title'), file: file([...DOCUMENTS, ...PICTURES, ...REPORTS]) }),
        'a list of {title, file}',
      )
      .default([]),
    filings: z
      .array(z.strictObject({ label: words('what it is, as in Form 8-K'), url: httpsUrl }), 'a list of {label, url}')
      .default([]),
    corrections: z.array(correction).default([]),
    follows,
    formerAddresses,
    withdrawn,
    accepted: acceptedSchema,
    draft: flag.default(false),
  })
  .refine(({ publishAt, publishedOn }) => (publishAt === undefined) !== (publishedOn === undefined), {
    path: ['publishAt'],
    ...always,
    message: 'either publishAt (a time) or publishedOn (a day, where no time is known), not both',
  });

const dialInFields = {
  label: words('what the number is for, as in Live call'),
  number: z.string('a phone number in quotes, as in "+19133121231"'),
  country: country.optional(),
  passcode: passcode.optional(),
  pin: passcode.optional(),
};

/** A number in its international form, or as it is dialled in the country that is named. */
function checkNumber(
  { number, country }: { number: string; country?: string | undefined },
  context: z.core.$RefinementCtx,
): void {
  const fix = 'a number that is dialled so in that country; or its international form, without country';
  if (country && !isSupportedCountry(country)) return;
  const problem = !country
    ? phone.safeParse(number).error
    : (nationalNumber.safeParse(number).error ??
      (isValidPhoneNumber(number, country as CountryCode) ? undefined : { issues: [{ message: fix }] }));
  if (problem) context.addIssue({ code: 'custom', path: ['number'], message: problem.issues[0]?.message ?? fix });
}
const dialIn = z.strictObject(dialInFields).superRefine(checkNumber);

const window = { opens: wallTime.optional(), through: calendarDate.optional(), until: wallTime.optional() };
const oneEnd = (replay: { through?: string | undefined; until?: string | undefined }) =>
  replay.through === undefined || replay.until === undefined;
const oneEndProblem = {
  ...always,
  path: ['through'],
  message: 'either through (the last day) or until (a time), not both; neither if no end is known',
};

/** True if a replay is available by phone only. */
export function isByPhoneAlone({
  url,
  recording,
  dialIn,
}: {
  url?: unknown;
  recording?: unknown;
  dialIn?: unknown;
}): boolean {
  return url === undefined && recording === undefined && Array.isArray(dialIn) && dialIn.length > 0;
}

const targetsOf = (document: Record<string, unknown>, keys: string[]) =>
  keys.filter((key) => document[key] !== undefined);

const replay = z
  .strictObject({
    ...window,
    url: httpsUrl.optional(),
    recording: file(RECORDINGS).optional(),
    captions: file(['vtt']).optional(),
    dialIn: z
      .array(
        z
          .strictObject({ ...dialInFields, ...window })
          .superRefine(checkNumber)
          .refine(oneEnd, oneEndProblem),
      )
      .default([]),
  })
  .refine(oneEnd, oneEndProblem)
  .refine(({ captions, recording }) => captions === undefined || recording !== undefined, {
    path: ['captions'],
    ...always,
    message: 'captions beside a recording alone: where url leads has its own',
  })
  .refine((fields) => targetsOf(fields, ['url', 'recording']).length === 1 || isByPhoneAlone(fields), {
    path: ['url'],
    ...always,
    message:
      'either url (of the replay) or recording (a file below content/files), not both; neither if it is by phone only',
  });

const speaker = z.strictObject({
  name: words('a name'),
  role: words('what the person does').optional(),
  organization: words('whom the person works for').optional(),
});

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

export const transcriptSchema = z.strictObject({
  speakers: z
    .array(speaker, 'everyone who speaks: a list of {name, role, organization}')
    .min(1, 'at least one speaker'),
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

export type CompanyFields = z.output<typeof companySchema>;
export type ReleaseFields = z.output<typeof releaseSchema>;
export type TranscriptFields = z.output<typeof transcriptSchema>;
export type EventFields = z.output<typeof eventSchema>;
export type Accepted = z.output<typeof acceptedSchema>[number];
