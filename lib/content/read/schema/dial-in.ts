import { type CountryCode, isSupportedCountry, isValidPhoneNumber } from 'libphonenumber-js/min';
import * as z from 'zod';
import { phone, words } from './fields';

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

export const dialInFields = {
  label: words('what the number is for, as in Live call'),
  number: z.string('a phone number in quotes, as in "+19133121231"'),
  country: country.optional(),
  passcode: passcode.optional(),
  pin: passcode.optional(),
};

/** A number in its international form, or as it is dialled in the country that is named. */
export function checkNumber(
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

export const dialIn = z.strictObject(dialInFields).superRefine(checkNumber);
