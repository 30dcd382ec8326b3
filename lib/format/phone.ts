import { parsePhoneNumberWithError } from 'libphonenumber-js/min';

/**
 * A number in E.164 as people read it: `+1 913-312-1231`, `+44 20 7946 0000`. North America groups
 * its digits with hyphens, where the library has spaces.
 * @throws ParseError on what is no phone number (content is checked before: see lib/content/read/schema.ts)
 */
export function formatPhone(number: string): string {
  const phone = parsePhoneNumberWithError(number);
  const international = phone.formatInternational();
  return phone.countryCallingCode === '1' ? international.replace(/(?<=\d{3}) /g, '-') : international;
}

/** The code of the country that a number is in, without `+`. @param number in E.164 */
export function callingCode(number: string): string {
  return parsePhoneNumberWithError(number).countryCallingCode;
}
