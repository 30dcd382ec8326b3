import { offsetMinutes } from './zone-offset';

/** A value read from JSON. */
export type Json = unknown;

/** `call.start` of an object, or undefined where any step is missing or empty. */
export function get(object: Json, path: string): Json {
  let value: Json = object;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    value = (value as Record<string, Json>)[key];
  }
  const isEmpty =
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'object' && !Array.isArray(value) && value !== null && Object.keys(value).length === 0);
  return isEmpty ? undefined : value;
}

export function text(value: Json): string {
  return String(value)
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\u00a0/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

export function name(value: Json): string {
  return text(value)
    .replace(/^(?:mr|ms|mrs|dr|miss)\.? /, '')
    .replace(/[.,;: ]+$/, '');
}

const EXCHANGES: Record<string, string> = {
  'nasdaq global select market': 'nasdaq',
  'nasdaq global market': 'nasdaq',
  'nasdaq capital market': 'nasdaq',
  'new york stock exchange': 'nyse',
  'nyse mkt': 'nyse american',
  'nyse amex': 'nyse american',
  'american stock exchange': 'amex',
  'toronto stock exchange': 'tsx',
  'tsx venture exchange': 'tsxv',
  'tsx-v': 'tsxv',
  'tsx venture': 'tsxv',
  'london stock exchange': 'lse',
  'hong kong stock exchange': 'hkex',
  sehk: 'hkex',
  'nasdaq omx stockholm': 'nasdaq stockholm',
  'bm&fbovespa': 'b3',
};
const WIRES: Record<string, string> = {
  accesswire: 'accessnewswire',
  cnwgroup: 'cnw',
  eqsdgap: 'dgap',
  newsfilecorp: 'newsfile',
};

function exchange(value: Json): string {
  const words = text(value).replace(/\.$/, '');
  return EXCHANGES[words] ?? words;
}

function wire(value: Json): string {
  const words = text(value).replace(/[^a-z0-9]/g, '');
  return WIRES[words] ?? words;
}

function code(value: Json): string {
  return text(value)
    .replace(/["' ]/g, '')
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replace(/#$/, '');
}

export function phone(value: Json): string {
  const number = typeof value === 'object' && value !== null ? (value as { number?: Json }).number : value;
  return String(number ?? '')
    .split(/;ext|,|\bext|\bx\s*\d/i)[0]
    ?.replace(/\D/g, '') as string;
}

function address(value: Json): string {
  const words = String(value)
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const [, host, rest] = /^([^/?#]*)(.*)$/.exec(words) ?? ['', words, ''];
  const path = /^\/*$/.test(rest ?? '') ? '' : /[?#]/.test(rest ?? '') ? rest : rest?.replace(/\/$/, '');
  return `${host?.toLowerCase()}${path}`;
}

function listing(value: Json): string {
  const { exchange: where, ticker } = value as { exchange?: Json; ticker?: Json };
  return `${exchange(where ?? '')}:${text(ticker ?? '')}`;
}

function duration(value: Json): string {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(
    String(value).trim().toUpperCase(),
  );
  if (!match) return text(value);
  const [year, month, week, day, hour, minute] = match.slice(1).map((each) => Number(each ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return `${12 * year + month}m ${((week * 7 + day) * 24 + hour) * 60 + minute}min`;
}

/** A date, or a time with or without an offset. */
function when(value: Json): { date: string } | { wall: number; instant?: number } | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    String(value).trim(),
  );
  if (!match?.[1]) return undefined;
  if (match[2] === undefined) return { date: match[1] };
  const wall = Date.parse(`${match[1]}T00:00:00Z`) / 60_000 + Number(match[2]) * 60 + Number(match[3]);
  if (!match[4]) return { wall };
  const [sign, hours, minutes] =
    match[4] === 'Z'
      ? [1, 0, 0]
      : [match[4].startsWith('-') ? -1 : 1, Number(match[4].slice(1, 3)), Number(match[4].slice(-2))];
  return { wall, instant: wall - sign * (hours * 60 + minutes) };
}

const DAY_MINUTES = 1440;

/** A day is also met by its very end (`end`), or by its very beginning. A bare day never meets an instant. */
function sameWhen(gold: Json, out: Json, timeZone: string, end: boolean | undefined): boolean {
  const [a, b] = [when(gold), when(out)];
  if (!a || !b) return a === b && text(gold) === text(out);
  if ('date' in a) {
    if ('date' in b) return a.date === b.date;
    const past = b.wall - Date.parse(`${a.date}T00:00:00Z`) / 60_000;
    if (end === undefined) return false;
    return end ? past >= DAY_MINUTES - 1 && past <= DAY_MINUTES : past === 0;
  }
  if ('date' in b) return false;
  if (a.instant === undefined) return a.wall === b.wall;
  const offset = b.instant === undefined ? offsetMinutes(timeZone, b.wall * 60_000) : undefined;
  const instant = b.instant ?? (offset === undefined ? undefined : b.wall - offset);
  return a.instant === instant;
}

function sameZone(gold: string, out: string, expected: Json): boolean {
  const day = ['call.start', 'call.localDateTime', 'releaseDate']
    .map((path) => get(expected, path))
    .find((value) => value !== undefined);
  const days = day
    ? [String(day).slice(0, 10)]
    : Array.from({ length: 12 }, (_, month) => `2015-${String(month + 1).padStart(2, '0')}-15`);
  return days.every((each) => {
    const noon = Date.parse(`${each}T12:00:00Z`);
    const [a, b] = [offsetMinutes(gold, noon), offsetMinutes(out, noon)];
    return a === undefined || b === undefined ? gold === out : a === b;
  });
}

function number(value: Json): string {
  return String(value).replace(/^[QH]/i, '');
}

const NORMAL: Record<string, (value: Json) => string> = {
  issuer: name,
  title: name,
  ticker: text,
  exchange,
  wire,
  dateline: (value) => text(value).replace(/[.,;:\-–— ]+$/, ''),
  'call.passcode': code,
  'replay.passcode': code,
  webcastUrl: address,
  'replay.availableFor': duration,
  'fiscalPeriod.quarter': number,
  'fiscalPeriod.half': number,
  'fiscalPeriod.year': number,
  listings: listing,
  'call.dialIn': phone,
  'replay.phone': phone,
};
const WHEN: Record<string, boolean | undefined> = {
  'call.start': undefined,
  'call.end': undefined,
  releaseDate: undefined,
  'fiscalPeriod.periodEnd': undefined,
  'replay.availableFrom': false,
  'replay.availableUntil': true,
};

/** A value of a list field in a form in which equal ones are equal strings. */
export function normal(field: string, value: Json): string {
  return (NORMAL[field] ?? text)(value);
}

/** Whether an output's value means what the expected one means. */
export function sameValue(field: string, gold: Json, out: Json, expected: Json, output: Json): boolean {
  if (field in WHEN) return sameWhen(gold, out, String(get(output, 'call.timeZone') ?? ''), WHEN[field]);
  if (field === 'call.timeZone') return sameZone(String(gold), String(out), expected);
  return normal(field, gold) === normal(field, out);
}
