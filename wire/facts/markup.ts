import type { Span } from './types';

/** A link of the markup: where its words stand in the text without markup, and where it leads. */
export interface Link {
  start: number;
  end: number;
  href: string;
}

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

const BLOCKS = new Set(
  'p div section article header footer nav main aside h1 h2 h3 h4 h5 h6 ul ol dl table tbody thead tr form blockquote pre hr figure'.split(
    ' ',
  ),
);
const LINES = new Set(['br', 'li', 'dt', 'dd', 'option']);
const CELLS = new Set(['td', 'th']);
const DROPPED = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'nav', 'title']);
const INLINE =
  'a b i u em strong span font sup sub small big html body img input link meta col colgroup button label'.split(' ');
const KNOWN = new Set([...BLOCKS, ...LINES, ...CELLS, ...DROPPED, ...INLINE]);
/** Tags that HTML does not let stand open. */
const MUST_CLOSE = new Set('a b i u em strong span div table ul ol h1 h2 h3 h4 h5 h6 script style'.split(' '));

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  reg: '®',
  trade: '™',
  copy: '©',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ouml: 'ö',
  auml: 'ä',
  uuml: 'ü',
  Ouml: 'Ö',
  Auml: 'Ä',
  Uuml: 'Ü',
  szlig: 'ß',
  aring: 'å',
  Aring: 'Å',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  pound: '£',
  euro: '€',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
};

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]{0,2000})?)\/?>/iy;
const CUT_TAG = /<\/?([a-z][a-z0-9]*)(?=[\s<]|$)/iy;
const ENTITY = /&(?:amp;)?(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/iy;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;
/** Characters that show nothing: soft hyphen, zero-width signs, byte order mark, direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\r]/;
const MARKDOWN_LINK = /\[([^[\]\n]{1,200})\]\((https?:[^()\s]{1,500})\)/y;

/** Takes markup out of a text: tags, scripts, entities, links of Markdown. Plain text comes back as it is. */
export function withoutMarkup(source: string): Unmarked {
  return new Reader(source).read();
}

class Reader {
  private readonly out: string[] = [];
  private readonly from: number[] = [];
  private readonly links: Link[] = [];
  private readonly broken: Span[] = [];
  private readonly open = new Map<string, Span[]>();
  private link: { start: number; href: string } | undefined;
  private headline: { start: number; end: number } | undefined;
  private headlineFrom: number | undefined;
  private at = 0;
  /** Ends that were looked for and do not come: not looked for again. */
  private readonly missing = new Set<string>();

  private readonly lower: string;

  constructor(private readonly source: string) {
    this.lower = source.toLowerCase();
  }

  read(): Unmarked {
    const { source } = this;
    while (this.at < source.length) {
      const char = source[this.at] as string;
      if (char === '<' && this.markup()) continue;
      if (char === '&' && this.entity()) continue;
      if (char === '[' && this.markdownLink()) continue;
      if (source.startsWith('**', this.at)) this.at += 2;
      else {
        if (!INVISIBLE.test(char)) this.put(char);
        this.at++;
      }
    }
    for (const spans of this.open.values()) this.broken.push(...spans.slice(0, 5));
    const { links, broken, from, headline } = this;
    return { words: this.out.join(''), from, links, broken, ...(headline && { headline }) };
  }

  private put(words: string): void {
    for (const unit of words.split('')) {
      this.out.push(unit);
      this.from.push(this.at);
    }
  }

  private markup(): boolean {
    if (this.source.startsWith('<!--', this.at)) return this.skipTo('-->');
    if (this.source.startsWith('<!', this.at)) return this.skipTo('>');
    TAG.lastIndex = this.at;
    const tag = TAG.exec(this.source);
    const name = tag?.[2]?.toLowerCase();
    if (!tag || !name || !KNOWN.has(name)) return this.cutTag();
    const closes = tag[1] === '/';
    if (!closes && DROPPED.has(name) && this.skipTo(`</${name}>`)) {
      this.put('\n');
      return true;
    }
    this.count(name, closes, { start: this.at, end: this.at + tag[0].length });
    if (name === 'a') this.anchor(closes, tag[3] ?? '');
    if (BLOCKS.has(name)) this.put('\n\n');
    if (name === 'h1') this.mark(closes);
    if (LINES.has(name) && !closes) this.put('\n');
    if (CELLS.has(name)) this.put(closes ? ' ' : '| ');
    this.at += tag[0].length;
    return true;
  }

  private skipTo(end: string): boolean {
    const found = this.missing.has(end) ? -1 : this.lower.indexOf(end, this.at);
    if (found < 0) {
      this.missing.add(end);
      return false;
    }
    this.at = found + end.length;
    return true;
  }

  private cutTag(): boolean {
    CUT_TAG.lastIndex = this.at;
    const cut = CUT_TAG.exec(this.source);
    if (!cut || !KNOWN.has((cut[1] ?? '').toLowerCase())) return false;
    this.broken.push({ start: this.at, end: this.at + cut[0].length });
    this.put(' ');
    this.at += cut[0].length;
    return true;
  }

  private count(name: string, closes: boolean, span: Span): void {
    if (!MUST_CLOSE.has(name)) return;
    const spans = this.open.get(name) ?? [];
    if (!closes) spans.push(span);
    else if (!spans.pop()) this.broken.push(span);
    this.open.set(name, spans);
  }

  private anchor(closes: boolean, attributes: string): void {
    if (closes && this.link) this.links.push({ ...this.link, end: this.out.length });
    const href = HREF.exec(attributes);
    this.link = closes || !href ? undefined : { start: this.out.length, href: href[1] ?? href[2] ?? href[3] ?? '' };
  }

  private mark(closes: boolean): void {
    if (!closes) this.headlineFrom ??= this.out.length;
    else if (this.headlineFrom !== undefined) this.headline ??= { start: this.headlineFrom, end: this.out.length };
  }

  private entity(): boolean {
    ENTITY.lastIndex = this.at;
    const entity = ENTITY.exec(this.source);
    if (!entity) return false;
    const code = entity[1] ? Number(entity[1]) : entity[2] ? Number.parseInt(entity[2], 16) : undefined;
    const named = entity[3] ? (ENTITIES[entity[3]] ?? ENTITIES[entity[3].toLowerCase()]) : undefined;
    const char = named ?? (code !== undefined && code <= 0x10ffff ? String.fromCodePoint(code) : undefined);
    if (char === undefined) return false;
    if (!INVISIBLE.test(char)) this.put(char);
    this.at += entity[0].length;
    return true;
  }

  private markdownLink(): boolean {
    MARKDOWN_LINK.lastIndex = this.at;
    const link = MARKDOWN_LINK.exec(this.source);
    if (!link) return false;
    const start = this.out.length;
    const end = this.at + link[0].length;
    this.at++;
    for (const unit of (link[1] ?? '').split('')) {
      this.put(unit);
      this.at++;
    }
    this.links.push({ start, end: this.out.length, href: link[2] ?? '' });
    this.at = end;
    return true;
  }
}
