import type { Element, ElementContent, Root } from 'hast';
import { Parser } from 'htmlparser2';
import { type Notes, quoted } from './notes';

/** What an element is to the importer. Everything that is not here is words in a line. */
const MEANING: Record<string, string> = {
  ...as('div', 'div body html section article main header footer aside center address form fieldset figure details dl'),
  ...as('p', 'p dt dd caption figcaption summary legend option'),
  ...as('strong', 'b strong'),
  ...as('em', 'i em'),
  ...as('del', 'del s strike'),
  ...as('ul', 'ul menu dir'),
  ...Object.fromEntries(
    'h1 h2 h3 h4 h5 h6 ol li table tr td blockquote pre hr br a sup q'.split(' ').map((n) => [n, n]),
  ),
  th: 'td',
};
const NOT_WORDS = new Set(
  'head script style template noscript svg math iframe object embed applet audio video canvas textarea select button input title xml'.split(
    ' ',
  ),
);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
/** Deeper than any release goes; what lies deeper loses its structure, not its words. */
const DEEPEST = 60;
const DEEPEST_OPEN = 500;
/** More than any release has; what comes later loses its structure, not its words. */
const MOST_ELEMENTS = 40_000;

function as(meaning: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, meaning]));
}

/**
 * HTML as a tree of the few elements that matter: no script, no style, nothing that a reader would not see.
 * Takes any text in time that grows with its length, and never goes deeper than a stack can follow.
 */
export function htmlTree(html: string, notes: Notes): Root {
  const builder = new TreeBuilder(/<(?:html|body|!doctype)\b/i.test(html), notes);
  let parser = new Parser(builder);
  for (let from = 0; from < html.length; ) {
    const to = pieceEnd(html, from);
    parser.write(html.slice(from, to));
    from = to;
    // The parser takes longer for each element the deeper it lies: 18 seconds for 200,000.
    if (builder.depth <= DEEPEST_OPEN) continue;
    parser.end();
    parser = new Parser(builder);
  }
  parser.end();
  return builder.root;
}

/** Where a piece of some thousand characters ends: before a tag. */
function pieceEnd(html: string, from: number): number {
  const about = from + 4096;
  if (about >= html.length) return html.length;
  const before = html.lastIndexOf('<', about);
  if (before > from) return before;
  const after = html.indexOf('<', about);
  return after < 0 ? html.length : after;
}

/** Takes what the parser comes across. */
class TreeBuilder {
  readonly root: Root = { type: 'root', children: [] };
  private readonly open: { children: ElementContent[] }[] = [{ children: this.root.children as ElementContent[] }];
  private skipped: string[] = [];
  private elements = 0;

  constructor(
    private readonly isPage: boolean,
    private readonly notes: Notes,
  ) {}

  get depth(): number {
    return this.open.length + this.skipped.length;
  }

  private get children(): ElementContent[] {
    return this.open.at(-1)?.children ?? [];
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (this.skipped.length > 0 || isUnseen(name, attributes, this.isPage)) {
      if (!isVoid(name)) this.skipped.push(name);
      return;
    }
    if (name === 'img') {
      const alt = attributes.alt?.trim();
      this.notes.add(`A picture was left out${alt ? `: ${quoted(alt)}` : ''}`);
    }
    const element = elementOf(name, attributes);
    const fits = this.open.length <= DEEPEST && this.elements < MOST_ELEMENTS;
    this.elements++;
    if (isVoid(name)) {
      if (name !== 'br' && name !== 'hr') return;
      if (this.elements < MOST_ELEMENTS) this.children.push(element);
      else this.ontext('\n');
    } else {
      if (fits) this.children.push(element);
      else if (element.tagName !== 'span') this.ontext(' ');
      this.open.push({ children: fits ? element.children : this.children });
    }
  }

  onclosetag(name: string): void {
    if (isVoid(name)) return;
    if (this.skipped.length > 0) this.skipped.pop();
    else if (this.open.length > 1) this.open.pop();
  }

  ontext(value: string): void {
    if (this.skipped.length > 0) {
      if (this.skipped[0] === 'nav' && /\S/.test(value)) this.notes.add(`Navigation was left out: ${quoted(value)}`);
      return;
    }
    const last = this.children.at(-1);
    if (last?.type === 'text') last.value += value;
    else this.children.push({ type: 'text', value });
  }
}

function isVoid(name: string): boolean {
  return /^(?:area|base|basefont|br|col|command|embed|frame|hr|img|input|isindex|keygen|link|meta|param|source|track|wbr)$/.test(
    name,
  );
}

function isUnseen(name: string, attributes: Record<string, string>, isPage: boolean): boolean {
  if (NOT_WORDS.has(name) || (name === 'nav' && isPage)) return true;
  return 'hidden' in attributes || HIDDEN.test(attributes.style ?? '');
}

/** An element with the few properties that are looked at later. */
function elementOf(name: string, attributes: Record<string, string>): Element {
  const style = attributes.style ?? '';
  const properties: Element['properties'] = {};
  let tagName = MEANING[name] ?? 'span';
  if (/font-weight\s*:\s*(?:normal|[1-4]00)/i.test(style) && tagName === 'strong') tagName = 'span';
  if (tagName === 'span' && /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) tagName = 'strong';
  if (tagName === 'span' && /font-style\s*:\s*italic/i.test(style)) tagName = 'em';
  if (tagName === 'a') {
    if (attributes.href === undefined) tagName = 'span';
    else properties.href = attributes.href;
  }
  if (tagName === 'td') {
    properties.colSpan = span(attributes.colspan);
    properties.rowSpan = span(attributes.rowspan);
  }
  if (tagName === 'ol' && /^\d{1,9}$/.test(attributes.start ?? '')) properties.start = Number(attributes.start);
  // Word's lists are paragraphs that say which list they belong to, with their bullets typed in.
  if (/mso-list\s*:\s*ignore/i.test(style)) properties.dataMark = true;
  const level = /mso-list\s*:\s*l\d+ level(\d+)/i.exec(style)?.[1];
  if (level) properties.dataLevel = Math.min(Number(level), 6);
  const region = regionOf(name, attributes);
  if (region) properties.dataRegion = region;
  return { type: 'element', tagName, properties, children: [] };
}

function span(written: string | undefined): number {
  const number = Number.parseInt(written ?? '1', 10);
  return Number.isNaN(number) ? 1 : Math.min(Math.max(number, 1), 60);
}

/** The part of a page that holds the release: by the names that wires give it, or as HTML itself names it. */
function regionOf(name: string, attributes: Record<string, string>): 'wire' | 'page' | undefined {
  const names = `${attributes.id ?? ''} ${attributes.class ?? ''} ${attributes.itemprop ?? ''}`;
  if (
    /(?:^|\s)(?:bwcanvas|bw-release-story|main-body-container|release-body|articleBody|article-body)(?:\s|$)/i.test(
      names,
    )
  ) {
    return 'wire';
  }
  return name === 'article' || name === 'main' ? 'page' : undefined;
}
