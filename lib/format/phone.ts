import { type CountryCode, getCountryCallingCode, parsePhoneNumberWithError } from 'libphonenumber-js/min';

/** A number in E.164, or as it is dialled in a country. */
export interface Dialled {
  number: string;
  /** ISO 3166, of a number that has no international form. */
  country?: string | undefined;
}

/**
 * A number in E.164 as people read it: `+1 913-312-1231`, `+44 20 7946 0000`. North America groups
 * its digits with hyphens, where the library has spaces. A number that is dialled in one country stays as it is written.
 * @throws ParseError on what is no phone number (content is checked before: see lib/content/read/schema/fields.ts)
 */
export function formatPhone(number: string): string {
  if (!number.startsWith('+')) return number;
  const phone = parsePhoneNumberWithError(number);
  const international = phone.formatInternational();
  return phone.countryCallingCode === '1' ? international.replace(/(?<=\d{3}) /g, '-') : international;
}

/** What a telephone dials: its digits, with a `+` before an international number. */
export function telephoneLink(number: string): string {
  return `tel:${number.replace(/[ -]/g, '')}`;
}

/** The code of the country that a number is in, without `+`. */
export function callingCode({ number, country }: Dialled): string {
  return country ? getCountryCallingCode(country as CountryCode) : parsePhoneNumberWithError(number).countryCallingCode;
}
