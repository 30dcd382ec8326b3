import type { Span } from './types';
import { type Link, UnmarkedWords } from './unmarked';

/** A text without its markup. `from[i]` is the offset of its character i in the source. */
export interface Unmarked {
  words: string;
  from: number[];
  links: Link[];
  /** Where `<h1>` puts the headline. */
  headline?: { start: number; end: number };
  /** Tags that are cut off, or opened and never closed. */
  broken: Span[];
}

const names = (list: string) => new Set(list.split(' '));
const BLOCKS = names(
  'p div section article header footer nav main aside h1 h2 h3 h4 h5 h6 ul ol dl table tbody thead tr form blockquote pre hr figure',
);
const LINES = names('br li dt dd option');
const CELLS = names('td th');
const DROPPED = names('script style head template noscript svg nav title');
const INLINE = names(
  'a b i u em strong span font sup sub small big html body img input link meta col colgroup button label',
);
const KNOWN = new Set([...BLOCKS, ...LINES, ...CELLS, ...DROPPED, ...INLINE]);
/** Tags that HTML does not let stand open. */
const MUST_CLOSE = names('a b i u em strong span div table ul ol h1 h2 h3 h4 h5 h6 script style');

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]{0,2000})?)\/?>/iy;
const CUT_TAG = /<\/?([a-z][a-z0-9]*)(?=[\s<]|$)/iy;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;

/**
 * Takes markup out of a text: tags, scripts, entities, links of Markdown. Plain text comes back as it is.
 *
 * Not with an HTML parser: by the rules of HTML, "net debt of <C$60 million" opens a tag that lasts to the end of the
 * release, and a link whose quote is not closed takes everything after it along. Here only a tag that is known and
 * whole is markup, and one that is cut off is reported.
 */
export function withoutMarkup(source: string): Unmarked {
  return new Reader(source).read();
}

class Reader {
  private readonly words: UnmarkedWords;
  private readonly broken: Span[] = [];
  private readonly open = new Map<string, Span[]>();
  private readonly lower: string;
  /** Ends that were looked for and do not come: not looked for again. */
  private readonly missing = new Set<string>();
  private link: { start: number; href: string } | undefined;
  private headline: { start: number; end: number } | undefined;
  private headlineStart: number | undefined;

  constructor(private readonly source: string) {
    this.words = new UnmarkedWords(source);
    this.lower = source.toLowerCase();
  }

  read(): Unmarked {
    for (let at = 0; at < this.source.length; ) {
      at = (this.source.charAt(at) === '<' && this.markup(at)) || this.words.read(at);
    }
    for (const spans of this.open.values()) this.broken.push(...spans.slice(0, 5));
    const { words, broken, headline } = this;
    return { words: String(words), from: words.from, links: words.links, broken, ...(headline && { headline }) };
  }

  /** Returns the offset behind the markup that starts at `at`; undefined where none does. */
  private markup(at: number): number | undefined {
    if (this.source.startsWith('<!', at)) return this.pastEnd(at, this.source.startsWith('--', at + 2) ? '-->' : '>');
    TAG.lastIndex = at;
    const [whole = '', slash, written = '', attributes = ''] = TAG.exec(this.source) ?? [];
    const name = written.toLowerCase();
    if (!KNOWN.has(name)) return this.cutTag(at);
    const closes = slash === '/';
    const past = closes || !DROPPED.has(name) ? undefined : this.pastEnd(at, `</${name}>`);
    if (past !== undefined) {
      this.words.put('\n', at);
      return past;
    }
    this.count(name, closes, { start: at, end: at + whole.length });
    if (name === 'a') this.anchor(closes, attributes);
    if (BLOCKS.has(name)) this.words.put('\n\n', at);
    if (name === 'h1') this.heading(closes);
    if (LINES.has(name) && !closes) this.words.put('\n', at);
    if (CELLS.has(name)) this.words.put(closes ? ' ' : '| ', at);
    return at + whole.length;
  }

  private pastEnd(at: number, end: string): number | undefined {
    const found = this.missing.has(end) ? -1 : this.lower.indexOf(end, at);
    if (found >= 0) return found + end.length;
    this.missing.add(end);
    return undefined;
  }

  private cutTag(at: number): number | undefined {
    CUT_TAG.lastIndex = at;
    const [cut = '', name = ''] = CUT_TAG.exec(this.source) ?? [];
    if (!KNOWN.has(name.toLowerCase())) return undefined;
    this.broken.push({ start: at, end: at + cut.length });
    this.words.put(' ', at);
    return at + cut.length;
  }

  private count(name: string, closes: boolean, span: Span): void {
    if (!MUST_CLOSE.has(name)) return;
    const spans = this.open.get(name) ?? [];
    if (!closes) spans.push(span);
    else if (!spans.pop()) this.broken.push(span);
    this.open.set(name, spans);
  }

  private anchor(closes: boolean, attributes: string): void {
    const { words } = this;
    if (closes && this.link) words.links.push({ ...this.link, end: words.length });
    const href = HREF.exec(attributes);
    this.link = closes || !href ? undefined : { start: words.length, href: href[1] ?? href[2] ?? href[3] ?? '' };
  }

  private heading(closes: boolean): void {
    const { words, headlineStart } = this;
    if (!closes) this.headlineStart ??= words.length;
    else if (headlineStart !== undefined) this.headline ??= { start: headlineStart, end: words.length };
  }
}
