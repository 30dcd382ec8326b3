/** A file that goes with a letter. */
export interface Enclosure {
  name: string;
  type: string;
  text: string;
}

/**
 * A mail as everybody gets it who reads the language: kept from the first time that it is sent, so that it has the same
 * bytes when it is sent again.
 */
export interface Letter {
  /** BCP 47. */
  language: string;
  subject: string;
  /** Plain text and HTML, with `OWN_LINK` where a person's own link stands. */
  text: string;
  html: string;
  enclosures: Enclosure[];
}

/** Stands for what a person's own links begin with. A character for private use, which no content has. */
export const OWN_LINK = '\ue0a1';

/** What a letter says, before it is laid out. */
export interface Matter {
  subject: string;
  title: string;
  /** Above the title: what happened, or when. */
  kicker?: string | undefined;
  paragraphs: readonly string[];
  /** HTML in place of the paragraphs, for a release in full. */
  html?: string | undefined;
  /** The first is the one that people come for. */
  links: readonly { label: string; href: string }[];
  notes?: readonly string[];
  enclosures?: Enclosure[];
  /** Of a digest: one below the other. */
  parts?: readonly Matter[];
  /** BCP 47, of a part of a digest that is in another language. */
  language?: string | undefined;
  /** Left out of mails that are no part of a subscription. */
  isPersonal?: boolean;
}
