import type { Heading } from './heading';
import type { ListingMention } from './listings';
import type { Line } from './sentences';
import type { Text } from './text';

/** Legal forms, as they end a company's name. */
export const LEGAL = `(?:${[
  'Inc\\.?|INC\\.?|CORP\\.?|LTD\\.?|LIMITED|CORPORATION|COMPANY|Incorporated|Corp\\.?|Corporation',
  'Co\\.,? Ltd\\.?',
  'Company|Co\\.|Ltd\\.?|Limited|LLC|L\\.L\\.C\\.|L\\.P\\.|LP|PLC|plc|p\\.l\\.c\\.|AG|SE|KGaA|GmbH',
  'S\\.A\\.B\\. de C\\.V\\.|SAB de CV|S\\.A\\. de C\\.V\\.|S\\.A\\.|SA|S\\.p\\.A\\.|SpA|N\\.V\\.',
  'NV|B\\.V\\.',
  'AB \\(publ\\)',
  'AB|ASA|AS',
  'A/S',
  'Oyj|Oy|hf\\.|Berhad|Bhd|Pte\\.? Ltd\\.?|Pty\\.? Ltd\\.?|K\\.K\\.|Holdings|Group|Trust|N\\.A\\.',
  'S\\.C\\.A\\.|SCA|S\\.à r\\.l\\.',
].join('|')})`;
const WORD = "(?:\\p{Lu}[\\p{L}\\p{N}'&.+-]*[!?]?|[a-z]\\p{Lu}[\\p{L}\\p{N}]*|\\d+[\\p{L}\\d]*)";
const JOINT = `(?: (?:&|and|of|de|the|for|van|und|et) | |, (?=${LEGAL}(?![\\p{L}])))`;
const MARK = '(?:\\s?(?:®|™|\\((?:R|TM)\\)))?';
const NAME = new RegExp(
  `${WORD}${MARK}(?:${JOINT}${WORD}${MARK}|${JOINT}${LEGAL}|/[A-Z](?![\\p{L}])){0,9}(?: \\(publ\\))?$`,
  'u',
);
const WITH_LEGAL = new RegExp(
  `(?<![\\p{L}\\p{N}])${WORD}${MARK}(?:${JOINT}${WORD}${MARK}){0,6}?,? ${LEGAL}(?: \\(publ\\))?(?![\\p{L}])`,
  'gu',
);
const ENDS_LEGAL = new RegExp(`(?:,? )${LEGAL}(?: \\(publ\\))?$`, 'u');
/** Words that stand before a name and are no part of it. */
const NOT_NAME =
  /^(?:(?:Shares|Directors|Officers|Management|Results|Call|CONTACT|SOURCE|Source|Contact|About|Company|News|Today|On|At|In|For|From|By|With|As|The Board of|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday)\s(?:of\s|the\s)?)+/;

interface Stretch {
  start: number;
  end: number;
}

/** A company by its names. */
export interface KnownCompany {
  name: string;
  legalName: string;
}

/** A known company in a text, in the fullest form that stands there. */
export function namedIn({ plain }: Text, { name, legalName }: KnownCompany): Stretch | undefined {
  for (const words of [legalName, name]) {
    const pattern = escaped(words).replace(/,? /g, ',?\\s+');
    const match = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').exec(plain);
    if (match) return fullest(plain, { start: match.index, end: match.index + match[0].length });
  }
  return undefined;
}

/** The company that holds the call, in its fullest form in the text. */
export function issuerOf(text: Text, lines: Line[], heading: Heading, listings: ListingMention[]): Stretch | undefined {
  const { plain } = text;
  const body = lines.findIndex((line) => line.end > heading.body);
  const lead = lines[body];
  const named =
    beforeListing(plain, heading, listings) ??
    (lead ? leading(plain, Math.max(heading.body, lead.start), lead.end) : undefined);
  const name = named ?? fromSource(plain, lines);
  return name ? fullest(plain, name) : undefined;
}

function beforeListing(plain: string, heading: Heading, listings: ListingMention[]): Stretch | undefined {
  for (const { opens } of listings) {
    let end = opens;
    const from = Math.max(opens - 240, opens > heading.body ? heading.body : 0, plain.lastIndexOf('\n', opens - 1) + 1);
    let before = plain.slice(from, end).trimEnd();
    // "Stavely Glass Corporation ("Stavely") (NYSE: SVLY)"
    for (let again = 0; again < 3 && before.endsWith(')') && !before.endsWith('(publ)'); again++) {
      before = before.replace(/\s?\([^()]*\)$/, '').trimEnd();
    }
    before = before.replace(/[\s,]+$/, '').replace(/\s?(?:®|™|\((?:R|TM)\))$/, '');
    end = from + before.length;
    const match = NAME.exec(before);
    if (!match) continue;
    return withoutLead(plain, end - match[0].length, end);
  }
  return undefined;
}

function withoutLead(plain: string, start: number, end: number): Stretch {
  const skipped = NOT_NAME.exec(plain.slice(start, end))?.[0].length ?? 0;
  return skipped < end - start ? { start: start + skipped, end } : { start, end };
}

/** The first name with a legal form in the first sentence: "Skogslund AB (publ) publishes". */
function leading(plain: string, from: number, to: number): Stretch | undefined {
  const words = plain.slice(from, Math.min(to, from + 400));
  const match = WITH_LEGAL[Symbol.matchAll](words).next().value as RegExpMatchArray | undefined;
  return match?.index === undefined
    ? undefined
    : withoutLead(plain, from + match.index, from + match.index + match[0].length);
}

function fromSource(plain: string, lines: Line[]): Stretch | undefined {
  for (const line of lines) {
    const match = /^source:?\s+(?=\p{Lu})/iu.exec(plain.slice(line.start, line.end));
    if (match && line.end - line.start < 90) return { start: line.start + match[0].length, end: line.end };
  }
  return undefined;
}

/** A place of the text where the same name stands with its legal form. */
function fullest(plain: string, name: Stretch): Stretch {
  const words = plain.slice(name.start, name.end);
  if (/\(publ\)$/.test(words)) return name;
  const hasForm = ENDS_LEGAL.test(words);
  const searched = hasForm ? ' \\(publ\\)' : `,? (?:${WORD} ){0,2}?${LEGAL}(?: \\(publ\\))?`;
  const longer = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}${searched}(?![\\p{L}])`, 'u').exec(plain);
  if (!longer) return name;
  return { start: longer.index, end: longer.index + longer[0].length };
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
