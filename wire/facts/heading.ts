import { type DateMention, datesOf } from './dates';
import { oneOf } from './one-of';
import type { Line } from './sentences';
import type { Text } from './text';
import { NOTICES, WIRES } from './wires';

interface Stretch {
  start: number;
  end: number;
}

/** The head of a release: what stands above its body and in its dateline. */
export interface Heading {
  title?: Stretch;
  dateline?: Stretch;
  wire?: Stretch & { name: string };
  /** The date of the dateline, of a line of its own or of a page stamp. */
  date?: DateMention;
  /** Other dates that claim to be the day of issue. */
  otherDates: DateMention[];
  /** Where the body begins: behind the dateline. */
  body: number;
}

/** A dateline stands among the first lines. */
const FIRST_LINES = 30;
const PLACE =
  "\\p{Lu}[\\p{L}.'&-]*(?:(?:,\\s?|\\s|/|\\s/\\s|\\s&\\s)(?:\\p{Lu}[\\p{L}.'-]*|de|of|upon|la|le|the|am|and|del)){0,7}";
const PLACE_ALONE = new RegExp(`^${PLACE}$`, 'u');
const NOT_A_PLACE =
  /^(?:date|time|when|contact|source|press|news|release|for\b|about|company|title|released|the\b|dial|title|ticker|issued|published|updated|media|investor|subject|re\b|webcast|replay|conference|call|today|notes?\b)|\b(?:inc|corp|ltd|plc|announces|reports|results|release|quarter|conference|news|report|invitation)\b/i;
const PRELUDE = oneOf(
  [
    /(?:stock exchange |company |press |news |media |earnings |regulatory |corporate |ad[- ]hoc )*(?:release|announcement|communiqu[eé]|news)\b.{0,30}/,
    /for immediate (?:release|distribution).*/,
    /not for (?:release|distribution).*/,
    /back to .*/,
    /print|share|home|menu/,
    /skip to.*/,
    /view all.*/,
    /rns (?:number|announcement).*/,
    /(?:(?:asx|nzx|sgx|hkex|jse|sens|stock exchange|media|ad hoc)(?: ?\/ ?| and |, | ))+(?:announcement|release|notice|news)/,
    /\(.*\)/,
    /.{0,30}\b(?:share code|isin|registration number)\b.*/,
    /(?:source|company|ticker|symbol|released|category|isin|wkn|language|embargo(?:ed)?|contact|date|issuer|issued)\s?:.*/,
    /(?:dgap|eqs)-.*/,
    /\W*/,
    /interim report/,
    /(?:regulated|inside|regulatory) information.*/,
    /download.*/,
    /en français|français|english/,
    /(?:nyse|nasdaq|tsx|asx|lse|symbol)\s?:.*/,
    /corporate news/,
    /attention .*/,
    /key ?words?.*/,
    /exhibit \d+.*/,
    /ex-\d+.*/,
    /--.*--/,
    /electronic lodgement/,
    /dear .*/,
    /yours .*/,
    /(?:abn|acn|arbn)\s[\d ]+/,
    /incorporated in .*/,
    /\d+/,
  ],
  { before: /^/, after: /$/ },
);
/** Lines of an address or a letterhead. */
const LETTERHEAD = oneOf([/level|suite|floor|unit/], {
  before: /^/,
  after:
    /\s\d|^\d+[\w-]*,? .{0,40}\b(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|square|drive|boulevard|way|place|terrace)$|\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT)\s\d{4}$|\b[A-Z]{2}\s\d{5}$|^(?:market announcements office|company (?:announcements|secretariat)|announcements? office|manager,? announcements|asx limited)\b/,
});

/** Reads the head of a release from its first lines. */
export function headingOf(text: Text, lines: Line[], dates: DateMention[]): Heading {
  const { plain } = text;
  const heading: Heading = { otherDates: [], body: 0 };
  const head = lines.slice(0, FIRST_LINES);
  const lineDates = head.map((line) => dates.filter((date) => date.start >= line.start && date.end <= line.end));
  let dateLine: DateMention | undefined;
  let alone: Heading['wire'];
  for (const [index, line] of head.entries()) {
    const found = datelineOf(plain, line, lineDates[index] ?? [], dateLine !== undefined);
    if (found?.wire && !found.place && !found.date && line.end - line.start < found.wire.name.length + 12) {
      alone ??= found.wire;
      continue;
    }
    if (found) {
      if (found.place) heading.dateline = found.place;
      if (found.wire) heading.wire = found.wire;
      if (found.date) heading.date = found.date;
      heading.body = found.body;
      break;
    }
    const [only] = lineDates[index] ?? [];
    if (only && isDateLine(plain, line, only) && !isDayOfCall(plain, head, index)) dateLine ??= only;
    // A long sentence is the body: what stands behind it is no head.
    else if (line.end - line.start > 220) break;
  }
  if (dateLine && heading.date && (dateLine.date ?? '') !== (heading.date.date ?? '')) {
    if (heading.date.date && dateLine.date) heading.otherDates.push(dateLine);
    else if (dateLine.date) heading.date = dateLine;
  }
  if (dateLine) heading.date ??= dateLine;
  if (alone) heading.wire ??= alone;
  if (!heading.wire) notice(heading, plain);
  const title = titleOf(text, head, lineDates, heading);
  if (title) heading.title = title;
  return heading;
}

/** "January 15, 2015", "February 12, 2015 07:00 AM Eastern Standard Time", "Released: 31 July 2012 07:00". */
function isDateLine(plain: string, line: Line, date: DateMention): boolean {
  const before = plain.slice(line.start, date.start);
  const after = plain.slice(date.end, line.end);
  return (
    /^(?:[^.:]{0,60}\b(?:release|news|announcement|report)\s?[,|–-]?|(?:released?|issued|published|date|posted)(?: date| on)?\s?:?\s?|for immediate release[\s:–-]*)?$/i.test(
      before.trim(),
    ) &&
    (/^[\s.,|–-]*(?:at\s)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?.{0,34})?(?:source.{0,60})?$/i.test(after) ||
      /^\s?(?:\||·|–|-)\s?/.test(after))
  );
}

/** "Date: Tuesday, November 12" above "Time: 10:00 a.m." is the day of the call, and so is one below a long sentence. */
function isDayOfCall(plain: string, head: Line[], index: number): boolean {
  const line = head[index] as Line;
  if (!/^(?:event |call )?date$/i.test(line.label?.words ?? '')) return false;
  const near = head
    .slice(index + 1, index + 3)
    .some(({ label }) => /^(?:start )?(?:time|when|dial|webcast)/i.test(label?.words ?? ''));
  return (
    near ||
    head
      .slice(0, index)
      .some(({ start, end }) => end - start > 120 && /\bcall|webcast|present/i.test(plain.slice(start, end)))
  );
}

/** What may follow a dateline that stands alone: "Leuven, 24 February 2016 – 18h00". */
const ONLY_TIME = /^[\s.:,–-]*(?:\d{1,2}[:.h]\d{2}.{0,12})?$/i;

interface Dateline {
  place?: Stretch;
  wire?: Stretch & { name: string };
  date?: DateMention;
  body: number;
}

function datelineOf(plain: string, line: Line, dates: DateMention[], dateSeen: boolean): Dateline | undefined {
  const words = plain.slice(line.start, Math.min(line.end, line.start + 220));
  const lead = plain.lastIndexOf('\n', line.start - 1) + 1;
  const wire = wireIn(plain.slice(lead, Math.min(line.end, lead + 220)), lead);
  const date = dates.find(({ start }) => start - line.start < 140);
  if (wire) {
    const first = date && date.start < wire.start ? date.start : wire.start;
    const place = trimmed(plain, line.start, first);
    const behind = /^[^)/]{0,60}(?:\)|\/)/.exec(plain.slice(wire.end, wire.end + 80))?.[0].length ?? 0;
    let body = wire.end + behind;
    const own =
      date && (date.start < wire.end || /^[\s)/–-]*$/.test(plain.slice(wire.end, date.start)) || date.start < body + 8);
    if (own && date) body = Math.max(body, date.end);
    if (place && !isPlace(plain, place)) return { wire, ...(own && date && { date }), body };
    return { wire, ...(place && { place }), ...(own && date && { date }), body };
  }
  if (date) {
    const notice = /^(?:press|news|media) release,\s/i.exec(words)?.[0].length ?? 0;
    const place = trimmed(plain, line.start + notice, date.start);
    const behind = plain.slice(date.end, line.end);
    const closes = /^\)?\s{0,2}(?:[-–:/]|\/|$|\.\s|,\s\p{Lu}|\)|\s\p{Lu}|,?\s\d{1,2}[:.h]\d{2}\b)/u.test(behind);
    if (place && closes && place.end - place.start < 70 && isPlace(plain, place))
      return { place, date, body: date.end };
  }
  if (dateSeen) {
    const lead = /^([^–\n]{2,50}?),?\s{0,2}(?:–|--|\s-\s)\s{0,2}(?=\p{Lu})/u.exec(words);
    const end = line.start + (lead?.[1]?.length ?? 0);
    if (lead && line.end - line.start > 120 && isPlace(plain, { start: line.start, end })) {
      return { place: { start: line.start, end }, body: line.start + lead[0].length };
    }
  }
  return undefined;
}

/** A wire named in the first words of a line, in parentheses, between slashes or dashes. */
function wireIn(words: string, offset: number): (Stretch & { name: string }) | undefined {
  for (const [pattern, name] of WIRES) {
    const match = pattern.exec(words);
    if (!match || match.index > 130) continue;
    if (!/(?:[(/]|--|–)[^()/]{0,12}$/.test(words.slice(0, match.index))) continue;
    return { start: offset + match.index, end: offset + match.index + match[0].length, name };
  }
  // A wire that no list has: "RALEIGH, N.C., May 5, 2015 (Carolina Newsline) --".
  const other = /[(/]\s?(\p{Lu}[\p{L}\d.&' -]{3,40}?)\s?[)/]\s{0,2}(?:--|–|-)/u.exec(words.slice(0, 160));
  const name = other?.[1];
  if (!other || !name || !/\p{Ll}|WIRE|NEWS/u.test(name) || /\b(?:the|or|company|inc|corp|ltd|plc)\b/i.test(name))
    return undefined;
  if (!isPlaceAndDay(words.slice(0, other.index))) return undefined;
  const start = offset + other.index + other[0].indexOf(name);
  return { start, end: start + name.length, name };
}

/** "RALEIGH, N.C., May 5, 2015", "RALEIGH, N.C. --": what stands before the wire in a dateline. */
function isPlaceAndDay(words: string): boolean {
  const [day] = datesOf(words);
  const place = (day ? words.slice(0, day.start) : words).replace(/[\s,–\-/:|]+$/, '');
  return (
    (day !== undefined || /(?:--|–)\s?$/.test(words)) &&
    PLACE_ALONE.test(place.replace(/\.$/, '')) &&
    !NOT_A_PLACE.test(place)
  );
}

function trimmed(plain: string, start: number, end: number): Stretch | undefined {
  const words = plain.slice(start, end).replace(/[\s,–\-(/:|]+$/, '');
  return words ? { start, end: start + words.length } : undefined;
}

function isPlace(plain: string, { start, end }: Stretch): boolean {
  const words = plain.slice(start, end).replace(/\.$/, '');
  return words.length <= 70 && PLACE_ALONE.test(words) && !NOT_A_PLACE.test(words);
}

function notice(heading: Heading, plain: string): void {
  const head = plain.slice(0, 1500);
  for (const [pattern, name] of NOTICES) {
    const match = pattern.exec(head) ?? pattern.exec(plain.slice(-600));
    if (match) {
      const start = plain.indexOf(match[0]);
      heading.wire = { start, end: start + match[0].length, name };
      return;
    }
  }
}

function titleOf(text: Text, head: Line[], dates: DateMention[][], heading: Heading): Stretch | undefined {
  if (text.headline) {
    const words = text.plain.slice(text.headline.start, text.headline.end);
    const lead = words.length - words.trimStart().length;
    const title = words.trim().split('\n')[0] ?? '';
    if (title.trim())
      return { start: text.headline.start + lead, end: text.headline.start + lead + title.trimEnd().length };
  }
  const subject = subjectOf(text.plain, head);
  if (subject) return subject;
  const place = heading.dateline;
  // "Winterthur, 3 August 2022" on a line of its own may stand above the headline.
  const alone = head.find(
    (line) =>
      place &&
      line.start <= place.start &&
      line.end >= place.end &&
      ONLY_TIME.test(text.plain.slice(heading.body, line.end)),
  );
  const before = alone
    ? Number.POSITIVE_INFINITY
    : (place?.start ?? (heading.body > 0 ? heading.wire?.start : undefined) ?? Number.POSITIVE_INFINITY);
  const salutation = head.findIndex((line) => /^dear\b.{0,60}$/i.test(text.plain.slice(line.start, line.end)));
  let inContacts = false;
  for (const [index, line] of head.entries()) {
    const words = text.plain.slice(line.start, line.end);
    if (line.start >= before || line.end > before || words.length > 260) return undefined;
    if (line === alone || index < salutation) continue;
    // The people to turn to may stand above the headline.
    inContacts = /^(?:\w+ )?contacts?\s?:/i.test(words) || (inContacts && !line.afterBlank);
    if (inContacts || LETTERHEAD.test(words) || /\((?:[A-Z]{2,6}|Nasdaq)\s?: ?[A-Z0-9.]{1,8}\)$/.test(words)) continue;
    const [date] = dates[index] ?? [];
    if (PRELUDE.test(words) || (date && isDateLine(text.plain, line, date))) continue;
    if (WIRES.some(([pattern]) => pattern.test(words)) && words.length < 40) continue;
    if (
      /^[^\s]+$/.test(words) ||
      /^[^.]{0,60}\b(?:plc|PLC|Limited|Inc\.?|AG|Ltd\.?|Limited|AB|ASA|A\/S|S\.A\.|N\.V\.|Corp\.?|Company|Corporation|Incorporated|Holdings|Group)$/i.test(
        words,
      )
    )
      continue;
    // A headline is no sentence.
    if (/\p{Ll}{3}\.$/u.test(words)) return undefined;
    return { start: line.start, end: endOfTitle(text.plain, head, index, before) };
  }
  return undefined;
}

/** "Sub: Intimation of Earnings Conference Call" above "Dear Sir": letters to an exchange name what they are about. */
function subjectOf(plain: string, head: Line[]): Stretch | undefined {
  const salutation = head.findIndex(({ start, end }) => /^dear\b/i.test(plain.slice(start, end)));
  for (const { start, end } of head.slice(0, Math.max(0, salutation + 2))) {
    const lead = /^(?:sub(?:ject)?|re)\s?[:.–-]{1,2}\s+(?=\S.{8})/i.exec(plain.slice(start, end));
    if (lead) return { start: start + lead[0].length, end };
  }
  return undefined;
}

/** A headline in capitals, or one that goes on in small letters, may take two lines. */
function endOfTitle(plain: string, head: Line[], index: number, before: number): number {
  const [line, next] = [head[index] as Line, head[index + 1]];
  if (!next || next.afterBlank || next.end > before || next.label) return line.end;
  const [first, second] = [plain.slice(line.start, line.end), plain.slice(next.start, next.end)];
  const capitals = !/\p{Ll}/u.test(first + second) && second.length > 8;
  return capitals || /^\p{Ll}{2}/u.test(second) ? next.end : line.end;
}
