import { type Piece, piecesOf, type Stretch } from './contact-pieces';
import { type AnalysedRelease, spans } from './release';
import type { StatedContact } from './types';

/** Words that lead to a contact and name none. */
const ASKS = /^(?:please|for|further|kindly)\b/i;

/** The people and desks named for inquiries. */
export function statedContacts(release: AnalysedRelease): StatedContact[] {
  const pieces = piecesOf(release);
  const contacts: StatedContact[] = [];
  let group: StatedContact[] = [];
  let label: Stretch | undefined;
  let company: Stretch | undefined;
  let reached = false;
  /** Those whose role stands behind their name: people, not firms. */
  const titled = new WeakSet<StatedContact>();
  let shared = false;
  /** The number and address of a firm, which are those of its people below it. */
  let firm: StatedContact | undefined;
  const words = ({ start, end }: Stretch) => release.text.words.slice(start, end).trim();
  const fact = (at: Stretch) => ({ value: words(at), at: spans(release, at) });
  const close = () => {
    for (const contact of group) {
      if (firm && contact !== firm) {
        if (firm.phone) contact.phone ??= firm.phone;
        if (firm.email) contact.email ??= firm.email;
      }
      if (contact.phone || contact.email) contacts.push(contact);
    }
    group = [];
    reached = false;
    shared = false;
  };
  for (const [index, found] of pieces.entries()) {
    const piece =
      found.sort === 'name' && isFirm(words(found), pieces.slice(index + 1, index + 8))
        ? { ...found, sort: 'company' as const }
        : found;
    if (piece.sort === 'gap') {
      if (firm) close();
      firm = undefined;
    } else if (piece.sort === 'break') {
      close();
      firm = undefined;
      label = undefined;
      company = undefined;
    } else if (piece.sort === 'label' && group.length > 0 && !reached && !piece.heads) {
      for (const contact of group) {
        contact.role ??= fact(piece);
        titled.add(contact);
      }
    } else if (piece.sort === 'label') {
      if (group.length > 0) close();
      firm = undefined;
      label = piece;
      company = undefined;
    } else if (piece.sort === 'or') {
      const next = pieces[index + 1]?.sort;
      if (reached && next !== 'phone' && next !== 'email') {
        close();
        firm = undefined;
      }
    } else if (piece.sort === 'and') shared = group.length > 0 && !reached;
    else if (piece.sort === 'company') {
      // The number of a firm stands beside it, and those below it are its people.
      const nextFirm = firm !== undefined && pieces[index + 1]?.sort === 'phone';
      if (reached || nextFirm) close();
      if (nextFirm) firm = undefined;
      if (group.length > 0) for (const contact of group) contact.role ??= fact(piece);
      else company = piece;
    } else if (piece.sort === 'name') {
      if (firm && group.includes(firm)) group = [];
      else if (reached) close();
      reached = false;
      // Two names below each other before any number: the first is a firm's.
      if (!shared && !company && group.length > 0 && group.every((contact) => !titled.has(contact))) group = [];
      group.push({ name: fact(piece) });
      shared = false;
      if (firm && (firm.phone || firm.email)) reached = false;
    } else if (piece.sort === 'role') {
      const last = group.at(-1);
      if (last) {
        last.role ??= fact(piece);
        titled.add(last);
      } else if (!company) label = piece;
    } else {
      if (group.length === 0) {
        const name = company ?? (label && !ASKS.test(words(label)) ? label : undefined);
        if (!name) continue;
        group.push({ name: fact(name) });
        if (name === company) firm = group[0];
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
      if (last && role && !ASKS.test(words(role))) last.role ??= fact(role);
    }
  }
  close();
  return distinct(contacts);
}

/** Wires repeat the contact below the tables: each stands once. */
function distinct(contacts: StatedContact[]): StatedContact[] {
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
