import { get, type Json, name, normal, phone, sameValue, text } from './same-value';

/** Right, wrong and missing values of a field. */
export interface Tally {
  right: number;
  wrong: number;
  missing: number;
}

export const FIELDS = [
  'issuer',
  'ticker',
  'exchange',
  'listings',
  'dateline',
  'wire',
  'releaseDate',
  'title',
  'fiscalPeriod.quarter',
  'fiscalPeriod.half',
  'fiscalPeriod.year',
  'fiscalPeriod.periodEnd',
  'call.start',
  'call.end',
  'call.localTime',
  'call.localDate',
  'call.localDateTime',
  'call.weekday',
  'call.timeZone',
  'call.dialIn',
  'call.passcode',
  'webcastUrl',
  'replay.availableFrom',
  'replay.availableUntil',
  'replay.availableFor',
  'replay.phone',
  'replay.passcode',
  'contacts.name',
  'contacts.phone',
  'contacts.email',
] as const;
export type ScoredField = (typeof FIELDS)[number];

/** What somebody needs to take part in the call or to hear it later. */
export const CORE: ReadonlySet<string> = new Set([
  'call.start',
  'call.localTime',
  'call.timeZone',
  'call.dialIn',
  'call.passcode',
  'webcastUrl',
  'replay.availableFrom',
  'replay.availableUntil',
  'replay.availableFor',
  'replay.phone',
  'replay.passcode',
]);
/** Scored only where they are expected: elsewhere they repeat `call.start`. */
const ONLY_WHERE_EXPECTED = new Set(['call.localTime', 'call.localDate', 'call.localDateTime', 'call.weekday']);
const LISTS = new Set(['listings', 'call.dialIn', 'replay.phone']);

/** The judgement calls for one release (`accept.json`). */
export type Accept = Record<
  string,
  { accept?: Json[]; acceptIfFlagged?: Json[]; optional?: Json[]; extra?: Json[] } | string
>;

export type Flag = 'hit' | 'missed' | 'false alarm' | 'quiet' | 'free';

export interface ReleaseScore {
  fields: Map<ScoredField, Tally>;
  /** Whether contradictions were flagged as expected. */
  flag: Flag;
}

const none = (): Tally => ({ right: 0, wrong: 0, missing: 0 });

/** Adds up tallies. */
export function sum(tallies: Iterable<Tally>): Tally {
  const total = none();
  for (const { right, wrong, missing } of tallies) {
    total.right += right;
    total.wrong += wrong;
    total.missing += missing;
  }
  return total;
}

/** Compares an output with the expected facts of its release. A value that differs is both wrong and missing. */
export function scoreRelease(expected: Json, output: Json, accept: Accept = {}): ReleaseScore {
  const fields = new Map<ScoredField, Tally>();
  const flagged = isFlagged(output);
  for (const field of FIELDS) {
    if (field.startsWith('contacts.')) continue;
    const [gold, out] = [get(expected, field), get(output, field)];
    if (ONLY_WHERE_EXPECTED.has(field) && gold === undefined) continue;
    const rule = accept[field];
    const rules = typeof rule === 'object' ? rule : {};
    if (LISTS.has(field)) fields.set(field, scoreList(field, gold, out, rules));
    else {
      const also = [...(rules.accept ?? []), ...(flagged ? (rules.acceptIfFlagged ?? []) : [])];
      fields.set(field, scoreOne(field, expected, output, also));
    }
  }
  for (const [field, tally] of scoreContacts(expected, output, accept)) fields.set(field, tally);
  return { fields, flag: flagOf(expected, flagged, accept) };
}

function isFlagged(output: Json): boolean {
  return get(output, 'contradictions') !== undefined;
}

function flagOf(expected: Json, flagged: boolean, accept: Accept): Flag {
  if (accept.flag === 'either') return 'free';
  if (isFlagged(expected)) return flagged ? 'hit' : 'missed';
  return flagged ? 'false alarm' : 'quiet';
}

function scoreList(
  field: ScoredField,
  gold: Json,
  out: Json,
  { optional = [], extra = [] }: { optional?: Json[]; extra?: Json[] },
): Tally {
  const set = (values: Json) =>
    new Set(
      (Array.isArray(values) ? values : values === undefined ? [] : [values]).map((value) => normal(field, value)),
    );
  const [wanted, given, may, also] = [set(gold), set(out), set(optional), set(extra)];
  const count = (from: Set<string>, keep: (value: string) => boolean) => [...from].filter(keep).length;
  return {
    right: count(wanted, (value) => given.has(value)),
    missing: count(wanted, (value) => !given.has(value) && !may.has(value)),
    wrong: count(given, (value) => !wanted.has(value) && !also.has(value)),
  };
}

function scoreOne(field: ScoredField, expected: Json, output: Json, also: Json[]): Tally {
  const gold = get(expected, field);
  let out = get(output, field);
  const mayBeLeftOut = also.includes(null);
  if (field.endsWith('.passcode') && out === undefined) {
    // A code given only as written counts as given, except where it is expected only as written too.
    out = get(output, `${field}AsWritten`);
    if (gold === undefined && out !== undefined && out === get(expected, `${field}AsWritten`)) out = undefined;
  }
  if (out === undefined) return { ...none(), missing: gold === undefined || mayBeLeftOut ? 0 : 1 };
  const accepted = [gold, ...also].filter((value) => value !== undefined && value !== null);
  if (accepted.some((value) => sameValue(field, value, out, expected, output))) return { ...none(), right: 1 };
  return { right: 0, wrong: 1, missing: gold !== undefined && !mayBeLeftOut ? 1 : 0 };
}

interface ContactValues {
  name?: string;
  phone?: string;
  email?: string;
}

function statedContacts(facts: Json): ContactValues[] {
  const list = get(facts, 'contacts');
  return (Array.isArray(list) ? list : []).map((contact: Record<string, Json>) => ({
    ...(contact.name ? { name: name(contact.name) } : {}),
    ...(contact.phone ? { phone: phone(contact.phone) } : {}),
    ...(contact.email ? { email: text(contact.email) } : {}),
  }));
}

const WEIGHTS = [
  ['email', 4],
  ['name', 2],
  ['phone', 1],
] as const;

/** Pairs contacts by e-mail, then name, then phone, and compares what each pair says. */
function scoreContacts(expected: Json, output: Json, accept: Accept): [ScoredField, Tally][] {
  const [gold, out] = [statedContacts(expected), statedContacts(output)];
  const rule = accept['contacts.name'];
  const optional = new Set((typeof rule === 'object' ? (rule.optional ?? []) : []).map(name));
  const likeness = gold.flatMap((a, i) =>
    out.map((b, k) => {
      const alike = WEIGHTS.reduce((score, [key, weight]) => score + (a[key] && a[key] === b[key] ? weight : 0), 0);
      // Several people can share one number or address: the name decides.
      return { i, k, score: alike && a.name && a.name === b.name ? alike + 8 : alike };
    }),
  );
  likeness.sort((a, b) => b.score - a.score || a.i - b.i || a.k - b.k);
  const pairs: [ContactValues, ContactValues][] = [];
  const [usedGold, usedOut] = [new Set<number>(), new Set<number>()];
  for (const { i, k, score } of likeness) {
    if (score === 0 || usedGold.has(i) || usedOut.has(k)) continue;
    usedGold.add(i);
    usedOut.add(k);
    pairs.push([gold[i] ?? {}, out[k] ?? {}]);
  }
  for (const [i, a] of gold.entries()) if (!usedGold.has(i)) pairs.push([a, {}]);
  for (const [k, b] of out.entries()) if (!usedOut.has(k)) pairs.push([{}, b]);
  return (['name', 'phone', 'email'] as const).map((key) => {
    const tally = none();
    for (const [{ [key]: a }, { [key]: b }] of pairs) {
      if (key === 'name' && a && optional.has(a)) tally.right += a === b ? 1 : 0;
      else if (a !== undefined && a === b) tally.right++;
      else {
        if (a !== undefined) tally.missing++;
        if (b !== undefined) tally.wrong++;
      }
    }
    return [`contacts.${key}` as ScoredField, tally];
  });
}
