import { randomBytes, randomUUID } from 'node:crypto';

// Making the MIME parts of a mail takes most of the time of sending it, and they differ from one reader to the next in an
// address, an id and a token. So a letter is composed once, with stand-ins for these, and they are filled in.

/** What differs from mail to mail. */
export interface Personal {
  /** The address that it goes to. */
  to: string;
  /** Of the delivery: a UUID. */
  id: string;
  /** In the person's links, as `tokenFor` makes it; undefined before they have a subscription. */
  token: string | undefined;
}

/**
 * Stand in for what is personal, as long as it where lines are wrapped, of characters that are encoded as themselves. No
 * content can contain what is drawn when the process starts.
 */
export const STAND_INS = {
  to: `${randomUUID()}@invalid`,
  id: randomUUID(),
  token: randomBytes(32).toString('base64url'),
} as const satisfies Required<Personal>;

const SOFT_BREAK = '=\r\n';

interface Gap {
  of: keyof Personal;
  /** Where quoted-printable wraps the line within it (RFC 2045, 6.7); undefined if nowhere. */
  breakAt: number | undefined;
}

/** A composed mail with gaps. */
export class Blank {
  private readonly texts: string[] = [];
  private readonly gaps: Gap[] = [];

  /** @param composed with the stand-ins, in ASCII */
  constructor(composed: string) {
    let end = 0;
    for (const match of composed.matchAll(GAP)) {
      const [whole] = match;
      const of = KEYS.find((key) => match.groups?.[key] !== undefined) ?? 'to';
      const breakAt = whole.indexOf(SOFT_BREAK);
      this.texts.push(composed.slice(end, match.index));
      this.gaps.push({ of, breakAt: breakAt < 0 ? undefined : breakAt });
      end = match.index + whole.length;
    }
    this.texts.push(composed.slice(end));
  }

  /** @returns the bytes of one person's mail */
  fillIn(personal: Personal): Buffer {
    let filled = this.texts[0] ?? '';
    for (const [index, { of, breakAt }] of this.gaps.entries()) {
      const value = personal[of] ?? '';
      filled += breakAt === undefined ? value : `${value.slice(0, breakAt)}${SOFT_BREAK}${value.slice(breakAt)}`;
      filled += this.texts[index + 1];
    }
    return Buffer.from(filled, 'latin1');
  }
}

const KEYS = Object.keys(STAND_INS) as (keyof Personal)[];

/** Finds the stand-ins, wrapped or not. None of their characters means anything in a pattern. */
const GAP = new RegExp(
  KEYS.map((key) => `(?<${key}>${[...STAND_INS[key]].join(`(?:${SOFT_BREAK})?`)})`).join('|'),
  'g',
);
