import type { AddressMention } from './addresses';
import { CONTACT } from './cues';
import { LEGAL } from './issuer';
import { oneOf } from './one-of';
import type { PhoneMention } from './phones';
import type { AnalysedRelease } from './release';

export interface Stretch {
  start: number;
  end: number;
}

/** A piece of a contact block. */
export type Piece = Stretch &
  (
    | { sort: 'phone'; phone: PhoneMention }
    | { sort: 'email'; email: AddressMention }
    | { sort: 'name' | 'role' | 'company' | 'label' | 'or' | 'break' | 'gap' | 'and'; heads?: boolean }
  );

const COMPANY = new RegExp(
  `(?:,? )${LEGAL}(?: \\(publ\\))?$|\\b(?:Partners|Communications?|Relations|Consulting|Consultants|Consultancy|Associates|Advisors|Advisers|Advisory|Capital|Strategies|Strategic|Network|Agency|Bureau|Bank|Counsel|Global|International|Solutions|Financial|PR|IR|Public|Worldwide|Securities|Department|Team|Desk|Office|Services|Media|Brokers|Markets)\\b|[&]|^The \\p{Lu}|\\+\\s`,
  'u',
);
const ROLE = oneOf(
  [
    /officer|chief|president|director|manager|head|vice|vp|svp|evp|cfo|ceo|coo|cio|treasurer/,
    /secretary|relations|communications/,
    /chair(?:man|woman)?/,
    /analyst|associate|coordinator|specialist|counsel|controller|executive|investor|investors|media/,
    /press|finance|partner/,
    /spokes\w+/,
    /affairs|consultant|company secretary|managing|corporate|editor|senior|ir/,
  ],
  { before: /\b/, after: /\b/ },
);
const NAME =
  /^(?:(?:Mr|Ms|Mrs|Dr|Prof|Sir|Herr|Frau|Mme|M)\.?\s)?\p{Lu}[\p{L}'.’-]*(?:[ -](?:(?:de|van|von|der|den|da|di|del|la|le|bin|ter|af|al|el|dos|du)\s){0,2}(?:\p{Lu}[\p{L}'.’-]*|"[\p{L}]+")){1,4}(?:,? (?:Jr|Sr|II|III|CFA|Ph\.?D|PhD|CPA|IV)\.?)?$/u;
const LABEL_NAMES =
  /^(?:tel(?:ephone)?|phone|t|p|m|mobile|cell|e-?mail|e|office|direct|ph|fax|f|website|web|internet|address|switchboard|main)\.?$/i;
const LEAD_IN =
  /^.*?\b(?:(?:please )?(?:contact|call|reach|e-?mail|write to|get in touch with|be directed to|turn to|addressed to)|contacts?:|certified advis[eo]r is)\s?:?\s(?=["\p{Lu}+(\d])/iu;
const NOT_NAME = oneOf(
  [
    /street|st\.|avenue|ave|road|suite|floor|box|building|drive|boulevard|blvd|lane|plaza|house|park/,
    /square|january|february|july|september|october|november|december|monday|tuesday|wednesday/,
    /thursday|friday|source|quarter|results|website|page|note|about|stock|exchange|nasdaq|nyse/,
    /copyright|conference|call|webcast|replay|financial|report|release|united states|new york/,
    /hong kong|south|north|east|west|further|information|additional|details|safe harbor/,
  ],
  { before: /\b/, after: /\b/ },
);

/** Cuts the lines of the contact blocks into pieces. */
export function piecesOf(release: AnalysedRelease): Piece[] {
  const { plain, lines, sentences, topics } = release;
  const pieces: Piece[] = [];
  let open = false;
  const byLine = new Map<number, string>();
  sentences.forEach(({ line }, index) => {
    if (!byLine.has(line)) byLine.set(line, topics[index] ?? 'none');
  });
  let after = 0;
  for (const [index, line] of lines.entries()) {
    if (index < after) continue;
    const words = plain.slice(line.start, line.end);
    const inBlock = byLine.get(index) === 'contact';
    if (!inBlock) {
      if (open) pieces.push({ sort: 'break', start: line.start, end: line.start });
      open = false;
      continue;
    }
    if (open && line.afterBlank) pieces.push({ sort: 'gap', start: line.start, end: line.start });
    open = true;
    const columns = columnsFrom(release, index);
    if (columns) {
      for (const column of columns.cells) {
        pieces.push({ sort: 'break', start: line.start, end: line.start });
        for (const cell of column) pieces.push(...piecesOfLine(release, cell));
      }
      after = index + columns.rows;
      continue;
    }
    if (/^source\b/i.test(words)) {
      pieces.push({ sort: 'break', start: line.start, end: line.start });
      continue;
    }
    pieces.push(...piecesOfLine(release, line));
  }
  return pieces;
}

/** Two people side by side: lines that all have a gap at one column, with an address or a number on both of its sides. */
function columnsFrom(
  { plain, lines, emails, phones }: AnalysedRelease,
  index: number,
): { rows: number; cells: Stretch[][] } | undefined {
  const first = lines[index] as Stretch;
  const gap = /\S {3,}(?=\S)/.exec(plain.slice(first.start, first.end));
  if (!gap) return undefined;
  const column = gap.index + gap[0].length;
  const cells: [Stretch[], Stretch[]] = [[], []];
  for (let row = index; row < lines.length; row++) {
    const { start, end, afterBlank } = lines[row] as Stretch & { afterBlank: boolean };
    if (row > index && afterBlank) break;
    if (end - start <= column || !/^ \S/.test(plain.slice(start + column - 1, start + column + 1))) break;
    const left = plain.slice(start, start + column).trimEnd().length;
    cells[0].push({ start, end: start + left });
    cells[1].push({ start: start + column, end });
  }
  const reaches = (column: Stretch[]) =>
    column.some((cell) => [...emails, ...phones].some(({ start, end }) => start >= cell.start && end <= cell.end));
  return cells.every(reaches) && cells[0].length > 1 ? { rows: cells[0].length, cells } : undefined;
}

const FAX = /\bfax\b|\bfacsimile\b/i;

function piecesOfLine(release: AnalysedRelease, line: Stretch): Piece[] {
  const { plain, phones, emails, web, heading } = release;
  /** "Calloway Marine Services, Inc., New Orleans": the town of the dateline is nobody's name. */
  const place = heading.dateline ? plain.slice(heading.dateline.start, heading.dateline.end).toLowerCase() : '';
  const solid: Piece[] = [
    ...phones
      .filter(
        ({ start, end }) =>
          start >= line.start &&
          end <= line.end &&
          !FAX.test(
            plain.slice(Math.max(line.start, start - 8), start) + plain.slice(end, end + 7).replace(/\n.*/s, ''),
          ),
      )
      .map((phone): Piece => ({ sort: 'phone', phone, start: phone.start, end: phone.end })),
    ...emails
      .filter(({ start, end, malformed }) => !malformed && start >= line.start && end <= line.end)
      .map((email): Piece => ({ sort: 'email', email, start: email.start, end: email.end })),
  ].sort((a, b) => a.start - b.start);
  const faxes = phones.filter(
    ({ start, end }) => start >= line.start && end <= line.end && !solid.some((piece) => piece.start === start),
  );
  const cuts = [
    ...solid,
    ...[...web, ...faxes]
      .filter(({ start, end }) => start >= line.start && end <= line.end)
      .map((each): Piece => ({ sort: 'and', start: each.start, end: each.end })),
  ].sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = line.start;
  for (const cut of cuts) {
    pieces.push(...piecesOfWords(plain, at, cut.start, place));
    if (cut.sort !== 'and') pieces.push(cut);
    at = Math.max(at, cut.end);
  }
  pieces.push(...piecesOfWords(plain, at, line.end, place));
  return pieces;
}

/** Names, roles and labels between the numbers of a line. */
function piecesOfWords(plain: string, from: number, to: number, place: string): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const words = plain.slice(from, to);
  const leadIn = words.length < 300 ? LEAD_IN.exec(words) : null;
  if (leadIn) {
    at += leadIn[0].length;
  }
  let before = '';
  for (const part of plain
    .slice(at, to)
    .split(
      /(,(?! (?:Inc|Ltd|LLC|Corp|L\.P|N\.V|S\.A|PLC|plc|Jr|Sr|CFA|CPA|Ph)\b)|[;:|(){}[\]–•·]| {3,}|\s\/\s|\s-\s|\bor\b|\band\b(?=\s\p{Lu}\p{Ll}+\s\p{Lu})|\b(?:of|at|from|with)\b(?=\s\p{Lu})|\b(?:on|at|via|by)\b(?=\s*$)|\bfor\b(?=\s\p{Lu})|(?<=\p{Ll}{2})\.\s)/u,
    )) {
    const lead = part.length - part.trimStart().length;
    const trimmed = part
      .trim()
      .replace(/[.\s]+$/, (end) => (/\b(?:Inc|Corp|Ltd|Co|Jr|Sr|N\.V|S\.A)\.$/.test(part.trim()) ? end : ''));
    const piece = { start: at + lead, end: at + lead + trimmed.length };
    at += part.length;
    const joint = before;
    before = trimmed;
    const role = /^(?:CEO|CFO|COO|CIO|IRO|Chairman)\s(?=\p{Lu}\p{Ll})/u.exec(trimmed)?.[0].length ?? 0;
    piece.start += role;
    if (/^or$/i.test(trimmed)) pieces.push({ sort: 'or', ...piece });
    else if (/^(?:and|\/)$/.test(trimmed)) pieces.push({ sort: 'and', ...piece });
    else if (!/\p{L}/u.test(trimmed) || LABEL_NAMES.test(trimmed) || trimmed.length > 90) continue;
    else {
      const sort = place.includes(trimmed.toLowerCase()) ? undefined : sortOf(trimmed.slice(role), plain[at]);
      const by = /^(?:of|at|from|with|for)$/.test(joint) && sort === 'name' ? 'company' : sort;
      const aside = plain[piece.start - 1] === '(' && (by === 'label' || by === 'company') ? 'role' : by;
      if (aside) pieces.push({ sort: aside, ...piece, heads: /^\s?:/.test(plain.slice(piece.end, piece.end + 2)) });
    }
  }
  return pieces;
}

function sortOf(words: string, next: string | undefined): 'name' | 'role' | 'company' | 'label' | undefined {
  if (CONTACT.test(words) && words.length < 60 && !/\b(?:director|manager|head|officer|vice|vp)\b/i.test(words))
    return 'label';
  if (/^contacts?$/i.test(words)) return 'label';
  if (/^\p{Ll}/u.test(words)) return ROLE.test(words) && words.length < 60 ? 'role' : undefined;
  const isName = NAME.test(words) && !NOT_NAME.test(words);
  if (ROLE.test(words)) {
    return next === ':' && /\b(?:investor|media|press|analyst)/i.test(words)
      ? 'label'
      : COMPANY.test(words) &&
          !/\b(?:officer|president|director|manager|head|vice|vp|cfo|ceo)\b|relations$/i.test(words)
        ? 'company'
        : 'role';
  }
  if (COMPANY.test(words)) return 'company';
  if (next === ':' && isName) return 'company';
  return isName ? 'name' : undefined;
}
