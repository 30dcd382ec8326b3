import { isValidPhoneNumber } from 'libphonenumber-js/min';
import * as z from 'zod';
import { periodOf } from '@/lib/domain/period';
import { isCalendarDate, isTimeZone } from '@/lib/domain/wall-time';
import { webAddressFix } from '../web-address';

// YAML scalars are read as text, so that numbers keep their leading zeros and dates are not converted.
// Each message says what to write instead; `validate` adds file, line, field and the value found.

/** Checks a rule over several fields even if one of them is invalid, so that all problems are reported at once. */
export const always = { when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null };

export const words = (fix: string) => z.string(fix).trim().min(1, fix).max(400, 'at most 400 characters');

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `one of: ${values.join(', ')}`);

export const flag = z.enum(['true', 'false'], 'true or false').transform((text) => text === 'true');

export const minutes = (most: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'whole minutes, as in 60')
    .transform(Number)
    .refine((count) => count <= most, `at most ${most} minutes`);

export const slug = z
  .string('an address, as in q2-fy2012-results-call')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens, as in q2-fy2012-results-call');

export const id = z
  .string('a permanent name that no other file has; it must never change once published')
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{2,99}$/,
    'a permanent name of letters, digits, dots and hyphens, as in immunogen-2012-01-18',
  );

export const wallTime = z
  .string('a time, YYYY-MM-DDTHH:mm')
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'YYYY-MM-DDTHH:mm without a zone, as in 2012-01-27T08:00');

export const calendarDate = z
  .string('a day, YYYY-MM-DD')
  .refine(isCalendarDate, 'a day that exists, YYYY-MM-DD, as in 2012-02-03');

export const wallTimeOrDate = z.union(
  [calendarDate, wallTime],
  'YYYY-MM-DD, or YYYY-MM-DDTHH:mm where the time is known',
);

export const timeZone = z
  .string('an IANA time zone, as in America/New_York')
  .refine(
    isTimeZone,
    'an IANA time zone, as in America/New_York; abbreviations such as EST are wrong for half of the year',
  );

export const phone = z
  .string('a phone number in quotes, as in "+19133121231"')
  .refine(
    (number) => /^\+[1-9]\d{6,14}$/.test(number) && isValidPhoneNumber(number),
    'a number that can be dialled, in E.164: "+", country code and digits alone, as in "+19133121231"',
  );

/** A URL that visitors may be redirected or linked to. */
export const httpsUrl = z.string('an address, as in https://www.example.com').superRefine((url, context) => {
  const message = webAddressFix(url);
  if (message) context.addIssue({ code: 'custom', message });
});

// No HTML or SVG: a browser would run their scripts with the origin of this site.
export const DOCUMENTS = ['pdf', 'txt', 'csv', 'xlsx', 'docx', 'pptx', 'zip', 'vtt'];

/** No SVG, which is a program too. */
export const PICTURES = ['png', 'jpg', 'webp', 'avif'];

/** Sent as a download in a sandbox: lib/server/stored-route.ts. */
export const REPORTS = ['xhtml'];

export const RECORDINGS = ['mp3', 'm4a', 'ogg', 'wav', 'mp4', 'webm'];

export const file = (endings: string[]) =>
  z
    .string('the path of a file below content/files')
    .regex(
      new RegExp(`^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*[.](${endings.join('|')})$`),
      `the path of a file below content/files, of letters, digits, dots and hyphens, ending in one of: ${endings.join(', ')}`,
    );

export const targetsOf = (document: Record<string, unknown>, keys: string[]) =>
  keys.filter((key) => document[key] !== undefined);

export const speaker = z.strictObject({
  name: words('a name'),
  role: words('what the person does').optional(),
  organization: words('whom the person works for').optional(),
});

/** Of which quarter, half or year the results are. Read in lib/domain/period.ts. */
export const period = z
  .string('the period of the results')
  .refine(
    (text) => periodOf(text) !== undefined,
    'the period of the results as the company counts: Q2 FY2012, Q3 2026, H1 2024/25, 9M 2025, or FY2025 for a whole year',
  )
  .optional();

export const withdrawn = z
  .strictObject({
    at: wallTime,
    note: words('a sentence to show in its place, as in Withdrawn: it was sent out by mistake.'),
  })
  .optional();

export const formerAddresses = z
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

export type Accepted = z.output<typeof acceptedSchema>[number];

/** What a translation has beside words. */
export const translationFields = {
  /** When it was published, if later than the first file. */
  publishAt: wallTime.optional(),
};

/** Languages in which a translation is still to come. */
export const follows = z
  .array(
    z.string('the code of a language').regex(/^[a-z]{2,3}$/, 'the code of a language, as in ja'),
    'a list of languages, as in [ja]',
  )
  .default([]);
