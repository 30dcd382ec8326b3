import * as z from 'zod';
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
  PICTURES,
  period,
  REPORTS,
  slug,
  wallTime,
  withdrawn,
  words,
} from './fields';

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

export type ReleaseFields = z.output<typeof releaseSchema>;
