import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { countryIn, regionIn } from './countries';

/** A telephone number in the words. */
export interface PhoneMention {
  start: number;
  end: number;
  /** E.164; absent from a number that cannot be made whole. */
  number?: string;
  region?: string;
}

const SEPARATOR = '[\\s.\\-–/]{0,3}';
/** Forms of numbers, the surer before the vaguer. */
const FORMS: RegExp[] = [
  // "+44 (0)20 7946 0000", "+1-855-555-0146", "+46 8 465 004 17", "+ 49 69 ..."
  /(?<![\w+])\+\s?\(?\d{1,3}\)?(?:[\s.\-–/]{0,3}\(?\d\)?){5,15}/g,
  // "(800) 555-0100", "1-800-555-0100", "1 (866) 555-0157", "800.555.0100"
  new RegExp(
    `(?<![\\d+$€£.,-])(?:\\(?\\+?1\\)?${SEPARATOR})?(?:\\(\\s?[2-9]\\d{2}\\s?\\)\\s{0,2}[-.–/]?\\s?|[2-9]\\d{2}(?:\\s?[-.–/]\\s?|\\s))[2-9]\\d{2}(?:\\s?[-.–]\\s?|\\s)\\d{4}(?![\\d]|[-.]\\d{2})`,
    'g',
  ),
  // "1-800-FLOWERS", "877-CALL-ACME", "1-888-4-ACMECO"
  /(?<![\w+,-])(?:1[ .-]{1,2})?\(?8(?:00|88|77|66|55|44|33)\)?[ .-]{1,2}(?=[A-Z0-9-]{7,14}\b)(?=[0-9-]{0,4}[A-Z])[A-Z0-9]{1,7}(?:-[A-Z0-9]{1,7}){0,3}/g,
  // "0011 61 2 ..." and "00800 1234 5678" begin with the sign for abroad
  /(?<![\w+.,-])00[1-9]\d{0,2}(?:[\s.\-–()/]{0,3}\d){6,12}/g,
  // "020 7946 0821", "(0)20 ...", "0808 157 0821", "03-555-0142", "1800 120 1221", "400-555-0146", "2112 1888"
  /(?<![\w+$€£.,:/-])\(?\d{1,5}\)?(?:[\s.\-–/]{1,2}\(?\d{2,8}\)?){1,5}(?![\w%]|[.,]\d)/g,
  // "8665550100"
  /(?<![\w+$€£.,/=-])1?[2-9]\d{2}[2-9]\d{6}(?!\w)/g,
];
/** A number of North America with digits missing or too many, or with letters for digits: "866-555-01", "1-866-555-01234". */
const CUT =
  /(?<![\w+$€£.,:/-])(?:1[\s.-])?(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[-.])(?:\d{3}[-.](?:\d{1,3}(?:[A-Zx?*#_]{1,3})?|\d{5,6}|[xX?*_]{2,4}\d{0,2})|\d{1,2}[-.]\d{4}|\d{4}[-.]\d{4})(?!\w|-\d)/g;
/** "1-8OO-555-O1OO", "877-4O7-9l08": letters that stand for digits are not read as others. */
const MISTYPED = /(?<![\w+$€£.,:/-])(?:1[\s.-])?\(?[2-9][\dOolI]{2}\)?[\s.-]{1,2}[\dOolI]{3}[\s.-][\dOolI]{4}(?!\w)/g;
const DIGITS = /\d/g;

/** A stretch that is something else, or nothing. */
export interface Taken {
  start: number;
  end: number;
}

/** More numbers than any release has: later ones are left out, so that a list of numbers stays cheap. */
const MOST = 400;

/**
 * The telephone numbers of a text (`plain`).
 * @param taken stretches that are dates, times, addresses or codes, in order
 * @param country of the release, for numbers without a country code and label
 */
export function phonesOf(plain: string, taken: Taken[], country: CountryCode | undefined): PhoneMention[] {
  const masked = mask(plain, taken);
  const found: PhoneMention[] = [];
  let rest = masked;
  for (const match of masked.matchAll(MISTYPED)) {
    if (/[OolI]/.test(match[0]) && found.length < MOST)
      found.push({ start: match.index, end: match.index + match[0].length });
  }
  rest = mask(rest, found);
  for (const [index, pattern] of FORMS.entries()) {
    const spans: Taken[] = [];
    for (const match of rest.matchAll(pattern)) {
      if (found.length >= MOST) break;
      const mention = read(plain, match.index, match[0], index, country);
      if (!mention) continue;
      found.push(mention);
      spans.push(mention);
    }
    rest = mask(rest, spans);
  }
  for (const match of rest.matchAll(CUT)) {
    if (found.length >= 2 * MOST) break;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}

function mask(plain: string, taken: Taken[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...taken].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(plain.slice(at, from), '\u0001'.repeat(end - from));
    at = end;
  }
  parts.push(plain.slice(at));
  return parts.join('');
}

/** Words that make a national number one: without them seven digits may be anything. */
const PHONE_WORD =
  /(?:\bdial|\bcall|phone|\btel\b|\btel[.:]|number|toll|\bUK\b|freephone|\bfax|\bpaid|mobile|local|international|\bat\b|\bor\b|\bon\b|:|\||\()/i;
const TOLL_FREE_SHORT = /^(?:1800|1300|400|0800|0808|0120|0507)/;

function read(
  plain: string,
  start: number,
  raw: string,
  form: number,
  country: CountryCode | undefined,
): PhoneMention | undefined {
  let words = raw.trimEnd();
  const opened = (words.match(/\(/g) ?? []).length - (words.match(/\)/g) ?? []).length;
  if (opened < 0) words = words.replace(/\)$/, '');
  const before = plain.slice(Math.max(0, start - 70), start);
  const lineBefore = before.slice(before.lastIndexOf('\n') + 1);
  const after = plain.slice(start + words.length, start + words.length + 60).split('\n')[0] ?? '';
  const region = hint(lineBefore, after);
  const digits = words.match(DIGITS)?.length ?? 0;
  if (form === 4) {
    if (digits < 7 || digits > 12 || !(PHONE_WORD.test(lineBefore) || (/^\(?0[\s-]?[1-9]/.test(words) && digits >= 9)))
      return undefined;
    if (/^(?:19|20)\d\d[\s–-]+(?:19|20)\d\d/.test(words)) return undefined;
    const labelled = countryIn(labelAfter(after)) ?? countryIn(labelBefore(lineBefore));
    const national = labelled ?? country;
    if (!national) return { start, end: start + words.length, ...(region && { region }) };
    if (national === 'US' && !/^1?\D*[2-9]\d{2}/.test(words)) return undefined;
    if (!labelled && !/^\(?0/.test(words) && !TOLL_FREE_SHORT.test(words.replace(/\D/g, ''))) return undefined;
    const number = wholeNumber(words, national);
    const end = start + words.length;
    return number
      ? { start, end, number, ...(region && { region }) }
      : labelled
        ? { start, end, ...(region && { region }) }
        : undefined;
  }
  if (form === 5 && !/(?:dial\w*|call\w*|phone|tel|number|toll[- ]free|at|or)\W{0,12}$/i.test(lineBefore))
    return undefined;
  if (form === 1) {
    const near = countryIn(lineBefore.slice(-40).match(/((?:Hong Kong, )?[^:|(),.]*)[:|\s]*$/)?.[1] ?? '');
    // "Mainland China: 400-555-0146", "Singapore: 800 616 0148": not numbers of North America
    if (near && near !== 'US' && near !== 'CA' && !/^\+?\(?\+?1\D/.test(words))
      return wholeOrCut(start, words, near, region);
  }
  if (form === 3) return wholeOrCut(start, `+${words.replace(/^00/, '')}`, 'US', region, words.length);
  return wholeOrCut(start, words, 'US', region);
}

function wholeOrCut(
  start: number,
  words: string,
  country: CountryCode,
  region: string | undefined,
  length?: number,
): PhoneMention {
  let candidate = words;
  let number = wholeNumber(candidate, country);
  // "+65 6713 0146 5530176": the code behind a number is no part of it. A few digits too many make no number.
  const code = number ? undefined : /\s+\d{5,}$/.exec(words);
  if (code) {
    candidate = words.slice(0, code.index);
    number = wholeNumber(candidate, country);
  }
  const end = start + (length ?? (number ? candidate.length : words.length));
  return { start, end, ...(number && { number }), ...(region && { region }) };
}

const VANITY: Record<string, string> = {
  A: '2',
  B: '2',
  C: '2',
  D: '3',
  E: '3',
  F: '3',
  G: '4',
  H: '4',
  I: '4',
  J: '5',
  K: '5',
  L: '5',
  M: '6',
  N: '6',
  O: '6',
  P: '7',
  Q: '7',
  R: '7',
  S: '7',
  T: '8',
  U: '8',
  V: '8',
  W: '9',
  X: '9',
  Y: '9',
  Z: '9',
};
const made = new Map<string, string | undefined>();
const MOST_MADE = 5000;

/** A number in E.164, or undefined where its digits make none that can exist. */
function wholeNumber(words: string, country: CountryCode): string | undefined {
  const key = `${country} ${words}`;
  if (made.has(key)) return made.get(key);
  const digits = words.replace(/[A-Z]/g, (letter) => VANITY[letter] ?? '');
  const spoken = /[A-Z]/.test(words)
    ? digits.replace(/\D/g, '').slice(0, digits.replace(/\D/g, '').startsWith('1') ? 11 : 10)
    : digits;
  const phone = parsePhoneNumberFromString(spoken.replace(/–/g, '-').replace(/^\+\s/, '+'), {
    defaultCountry: country,
    extract: false,
  });
  const number = phone?.isPossible() && !phone.ext ? phone.number : undefined;
  if (made.size > MOST_MADE) made.clear();
  made.set(key, number);
  return number;
}

/** The hint of a label before a number, or in parentheses after it. */
function hint(before: string, after: string): string | undefined {
  const behind =
    /^\s{0,2}\(([^()\d]{2,50})\)/.exec(after)?.[1] ??
    /^\s{0,2}(?:for|from|in|within)\s([A-Za-z. ]{2,40})/.exec(after)?.[1];
  const own = behind ? regionIn(behind) : undefined;
  if (own) return own;
  return regionIn(labelBefore(before));
}

/** What stands since the last number and its parenthesis: "UK: +44 20 7946 0855 US:" */
function labelBefore(before: string): string {
  return before
    .replace(/^.*\d{3}\)?\s*/, '')
    .replace(/^\([^()]*\)/, '')
    .slice(-50);
}

function labelAfter(after: string): string {
  return /^\s{0,2}\(([^()]*)\)/.exec(after)?.[1] ?? '';
}
