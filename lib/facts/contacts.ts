import type { AddressMention } from './addresses';
import { CONTACT } from './cues';
import { LEGAL } from './issuer';
import type { PhoneMention } from './phones';
import { type Release, spans } from './release';
import type { Contact } from './types';

interface Stretch {
  start: number;
  end: number;
}

/** A piece of a contact block. */
type Piece = Stretch &
  (
    | { sort: 'phone'; phone: PhoneMention }
    | { sort: 'email'; email: AddressMention }
    | { sort: 'name' | 'role' | 'company' | 'label' | 'or' | 'break' | 'and'; heads?: boolean }
  );

const COMPANY = new RegExp(
  `(?:,? )${LEGAL}(?: \\(publ\\))?$|\\b(?:Partners|Communications?|Relations|Consulting|Consultants|Consultancy|Associates|Advisors|Advisers|Advisory|Capital|Strategies|Strategic|Network|Agency|Bureau|Bank|Counsel|Global|International|Solutions|Financial|PR|IR|Public|Worldwide|Securities|Department|Team|Desk|Office|Services|Media|Brokers|Markets)\\b|[&]|^The \\p{Lu}|\\+\\s`,
  'u',
);
const ROLE =
  /\b(?:officer|chief|president|director|manager|head|vice|vp|svp|evp|cfo|ceo|coo|cio|treasurer|secretary|relations|communications|chair(?:man|woman)?|analyst|associate|coordinator|specialist|counsel|controller|executive|investor|investors|media|press|finance|partner|spokes\w+|affairs|consultant|company secretary|managing|corporate|editor|senior|ir)\b/i;
const NAME =
  /^(?:(?:Mr|Ms|Mrs|Dr|Prof|Sir|Herr|Frau|Mme|M)\.?\s)?\p{Lu}[\p{L}'.’-]*(?:[ -](?:(?:de|van|von|der|den|da|di|del|la|le|bin|ter|af|al|el|dos|du)\s){0,2}(?:\p{Lu}[\p{L}'.’-]*|"[\p{L}]+")){1,4}(?:,? (?:Jr|Sr|II|III|CFA|Ph\.?D|PhD|CPA|IV)\.?)?$/u;
const LABEL_NAMES =
  /^(?:tel(?:ephone)?|phone|t|p|m|mobile|cell|e-?mail|e|office|direct|ph|fax|f|website|web|internet|address|switchboard|main)\.?$/i;
const LEAD_IN =
  /^.*?\b(?:(?:please )?(?:contact|call|reach|e-?mail|write to|get in touch with|be directed to|turn to|addressed to)|contacts?:)\s?:?\s(?=["\p{Lu}+(\d])/iu;
const NOT_NAME =
  /\b(?:street|st\.|avenue|ave|road|suite|floor|box|building|drive|boulevard|blvd|lane|plaza|house|park|square|january|february|july|september|october|november|december|monday|tuesday|wednesday|thursday|friday|source|quarter|results|website|page|note|about|stock|exchange|nasdaq|nyse|copyright|conference|call|webcast|replay|financial|report|release|united states|new york|hong kong|south|north|east|west|further|information|additional|details|safe harbor)\b/i;

/** The people and desks named for inquiries. */
export function contactsOf(release: Release, issuer: string | undefined): Contact[] {
  const pieces = piecesOf(release, issuer);
  const contacts: Contact[] = [];
  let group: Contact[] = [];
  let label: Stretch | undefined;
  let company: Stretch | undefined;
  let reached = false;
  /** Those whose role stands behind their name: people, not firms. */
  const titled = new WeakSet<Contact>();
  let shared = false;
  const words = ({ start, end }: Stretch) => release.text.words.slice(start, end).trim();
  const fact = (at: Stretch) => ({ value: words(at), at: spans(release, at) });
  const close = () => {
    for (const contact of group) if (contact.phone || contact.email) contacts.push(contact);
    group = [];
    reached = false;
    shared = false;
  };
  for (const [index, found] of pieces.entries()) {
    const piece =
      found.sort === 'name' && isFirm(words(found), pieces.slice(index + 1, index + 8))
        ? { ...found, sort: 'company' as const }
        : found;
    if (piece.sort === 'break') {
      close();
      label = undefined;
      company = undefined;
    } else if (piece.sort === 'label' && group.length > 0 && !reached && !piece.heads) {
      for (const contact of group) {
        contact.role ??= fact(piece);
        titled.add(contact);
      }
    } else if (piece.sort === 'label') {
      if (group.length > 0) close();
      label = piece;
      company = undefined;
    } else if (piece.sort === 'or') {
      if (reached) close();
    } else if (piece.sort === 'and') shared = group.length > 0 && !reached;
    else if (piece.sort === 'company') {
      if (reached) close();
      if (group.length > 0) for (const contact of group) contact.role ??= fact(piece);
      else company = piece;
    } else if (piece.sort === 'name') {
      if (reached) close();
      // Two names below each other before any number: the first is a firm's.
      if (!shared && !company && group.length > 0 && group.every((contact) => !titled.has(contact))) group = [];
      group.push({ name: fact(piece) });
      shared = false;
    } else if (piece.sort === 'role') {
      const last = group.at(-1);
      if (last) {
        last.role ??= fact(piece);
        titled.add(last);
      } else if (!company) label = piece;
    } else {
      if (group.length === 0) {
        const name = company ?? label;
        if (!name) continue;
        group.push({ name: fact(name) });
      }
      reached = true;
      const value =
        piece.sort === 'phone' ? piece.phone.number : piece.sort === 'email' ? piece.email.value : undefined;
      if (value === undefined) continue;
      for (const contact of group) {
        if (piece.sort === 'phone') contact.phone ??= { value, at: spans(release, piece) };
        else contact.email ??= { value, at: spans(release, piece) };
      }
    }
    if (piece.sort === 'name') {
      const last = group.at(-1);
      const role = company ?? label;
      if (last && role) last.role ??= fact(role);
    }
  }
  close();
  return distinct(contacts);
}

/** Wires repeat the contact below the tables: each stands once. */
function distinct(contacts: Contact[]): Contact[] {
  const seen = new Set<string>();
  return contacts.filter(({ name, phone, email }) => {
    const key = [name?.value, phone?.value, email?.value].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

/** A firm's name stands in its address: "Redfern Health", then "lia@redfernhealth.example". */
function isFirm(name: string, ahead: Piece[]): boolean {
  for (const piece of ahead) {
    if (piece.sort === 'label' || piece.sort === 'break') return false;
    if (piece.sort === 'email') {
      const [, domain = ''] = piece.email.value.toLowerCase().split('@');
      return domain.replace(/[^a-z0-9]/g, '').startsWith(name.toLowerCase().replace(/[^a-z0-9]/g, ''));
    }
  }
  return false;
}

/** Cuts the lines of the contact blocks into pieces. */
function piecesOf(release: Release, issuer: string | undefined): Piece[] {
  const { plain, lines, sentences, topics } = release;
  const pieces: Piece[] = [];
  let open = false;
  const byLine = new Map<number, string>();
  sentences.forEach(({ line }, index) => {
    if (!byLine.has(line)) byLine.set(line, topics[index] ?? 'none');
  });
  for (const [index, line] of lines.entries()) {
    const words = plain.slice(line.start, line.end);
    const inBlock = byLine.get(index) === 'contact';
    if (!inBlock) {
      if (open) pieces.push({ sort: 'break', start: line.start, end: line.start });
      open = false;
      continue;
    }
    open = true;
    if (/^source\b/i.test(words)) {
      pieces.push({ sort: 'break', start: line.start, end: line.start });
      continue;
    }
    pieces.push(...piecesOfLine(release, line, issuer));
  }
  return pieces;
}

const FAX = /\bfax\b|\bfacsimile\b/i;

function piecesOfLine(release: Release, line: Stretch, issuer: string | undefined): Piece[] {
  const { plain, phones, emails, web } = release;
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
    pieces.push(...piecesOfWords(plain, at, cut.start, issuer));
    if (cut.sort !== 'and') pieces.push(cut);
    at = Math.max(at, cut.end);
  }
  pieces.push(...piecesOfWords(plain, at, line.end, issuer));
  return pieces;
}

/** Names, roles and labels between the numbers of a line. */
function piecesOfWords(plain: string, from: number, to: number, issuer: string | undefined): Piece[] {
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
      /(,(?! (?:Inc|Ltd|LLC|Corp|L\.P|N\.V|S\.A|PLC|plc|Jr|Sr|CFA|CPA|Ph)\b)|[;:|(){}[\]–•·]|\s\/\s|\s-\s|\bor\b|\band\b(?=\s\p{Lu}\p{Ll}+\s\p{Lu})|\b(?:of|at|from|with)\b(?=\s\p{Lu})|\b(?:on|at|via|by)\b(?=\s*$)|\bfor\b(?=\s\p{Lu})|(?<=\p{Ll}{2})\.\s)/u,
    )) {
    const lead = part.length - part.trimStart().length;
    const trimmed = part
      .trim()
      .replace(/[.\s]+$/, (end) => (/\b(?:Inc|Corp|Ltd|Co|Jr|Sr|N\.V|S\.A)\.$/.test(part.trim()) ? end : ''));
    const piece = { start: at + lead, end: at + lead + trimmed.length };
    at += part.length;
    const joint = before;
    before = trimmed;
    if (/^or$/i.test(trimmed)) pieces.push({ sort: 'or', ...piece });
    else if (/^(?:and|\/)$/.test(trimmed)) pieces.push({ sort: 'and', ...piece });
    else if (!/\p{L}/u.test(trimmed) || LABEL_NAMES.test(trimmed) || trimmed.length > 90) continue;
    else {
      const sort = sortOf(trimmed, plain[at], issuer);
      const by = /^(?:of|at|from|with|for)$/.test(joint) && sort === 'name' ? 'company' : sort;
      const aside = plain[piece.start - 1] === '(' && by === 'label' ? 'role' : by;
      if (aside) pieces.push({ sort: aside, ...piece, heads: /^\s?:/.test(plain.slice(piece.end, piece.end + 2)) });
    }
  }
  return pieces;
}

function sortOf(
  words: string,
  next: string | undefined,
  issuer: string | undefined,
): 'name' | 'role' | 'company' | 'label' | undefined {
  if (issuer && (words === issuer || words.replace(/,/g, '') === issuer.replace(/,/g, ''))) return 'company';
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
