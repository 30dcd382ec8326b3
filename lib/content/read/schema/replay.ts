import * as z from 'zod';
import { checkNumber, dialInFields } from './dial-in';
import { always, calendarDate, file, httpsUrl, RECORDINGS, targetsOf, wallTime } from './fields';

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

export const replay = z
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
