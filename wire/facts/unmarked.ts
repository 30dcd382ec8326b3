import { decodeHTMLStrict } from 'entities/decode';

/** A link of the markup: where its words stand in the text without markup, and where it leads. */
export interface Link {
  start: number;
  end: number;
  href: string;
}

/** With its semicolon, so that `?a=1&copy=2` stays an address; `&amp;nbsp;` is what doubly escaped pages have. */
const ENTITY = /&(?:amp;)?(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
const MARKDOWN_LINK = /\[([^[\]\n]{1,200})\]\(((?:https?:|mailto:)[^()\s]{1,500})\)/y;
/** Characters that show nothing: soft hyphen, zero-width signs, byte order mark, direction marks, carriage return. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\r]/;

/** Collects the words of a source, and for each character the offset in the source that it came from. */
export class UnmarkedWords {
  readonly from: number[] = [];
  readonly links: Link[] = [];
  private readonly out: string[] = [];

  constructor(private readonly source: string) {}

  /** How many characters have been collected. */
  get length(): number {
    return this.out.length;
  }

  toString(): string {
    return this.out.join('');
  }

  /** Adds words that came from the offset `at`. */
  put(words: string, at: number): void {
    for (let index = 0; index < words.length; index++) {
      this.out.push(words.charAt(index));
      this.from.push(at);
    }
  }

  /**
   * Adds what the source says at `at`: a character, what an entity stands for, the words of a link of Markdown,
   * nothing where it is the mark of bold or invisible. Returns the offset behind it.
   */
  read(at: number): number {
    const char = this.source.charAt(at);
    const past = char === '&' ? this.entity(at) : char === '[' ? this.markdownLink(at) : undefined;
    if (past !== undefined) return past;
    if (this.source.startsWith('**', at)) return at + 2;
    if (!INVISIBLE.test(char)) this.put(char, at);
    return at + 1;
  }

  private entity(at: number): number | undefined {
    ENTITY.lastIndex = at;
    const [written, name] = ENTITY.exec(this.source) ?? [];
    if (!written || !name) return undefined;
    const decoded = [name, name.toLowerCase()].map((each) => decodeHTMLStrict(`&${each};`)).find((c) => c.length < 3);
    if (decoded === undefined) return undefined;
    if (!INVISIBLE.test(decoded)) this.put(decoded, at);
    return at + written.length;
  }

  private markdownLink(at: number): number | undefined {
    MARKDOWN_LINK.lastIndex = at;
    const [written = '', words = '', href = ''] = MARKDOWN_LINK.exec(this.source) ?? [];
    if (!written) return undefined;
    const start = this.length;
    for (let index = 0; index < words.length; index++) this.put(words.charAt(index), at + 1 + index);
    this.links.push({ start, end: this.length, href });
    return at + written.length;
  }
}
