import type { Span } from './types';
import { type Link, UnmarkedWords } from './unmarked';

/** A text without its markup. `from[i]` is the offset of its character i in the source. */
export interface Unmarked {
  words: string;
  from: number[];
  links: Link[];
  /** The line that a `#` marks as the headline. */
  headline?: Span;
}

/** Tags that stand in texts which are not HTML. */
const TAG = /<(\/?)(a|b|i|u|em|strong|span|font|sup|sub|small|big|br)((?:\s[^<>]{0,2000})?)\/?>/iy;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;
const HEADLINE = /^# (?=[^\s#])/m;

/**
 * Takes tags of emphasis and links, entities and links of Markdown out of a text. HTML is read by wire/import/read-prose.ts
 * before.
 */
export function withoutMarkup(source: string): Unmarked {
  const words = new UnmarkedWords(source);
  const mark = HEADLINE.exec(source)?.index;
  let headline: number | undefined;
  let link: { start: number; href: string } | undefined;
  for (let at = 0; at < source.length; ) {
    if (at === mark) {
      headline = words.length;
      at += 2;
    }
    TAG.lastIndex = at;
    const [whole, closes, name = '', attributes = ''] = (source.charAt(at) === '<' && TAG.exec(source)) || [];
    if (whole === undefined) {
      at = words.read(at);
      continue;
    }
    at += whole.length;
    if (/^br$/i.test(name)) words.put('\n', at - 1);
    if (!/^a$/i.test(name)) continue;
    if (closes && link) words.links.push({ ...link, end: words.length });
    const href = HREF.exec(attributes);
    link = closes || !href ? undefined : { start: words.length, href: href[1] ?? href[2] ?? href[3] ?? '' };
  }
  const read = String(words);
  const unmarked: Unmarked = { words: read, from: words.from, links: words.links };
  if (headline !== undefined) unmarked.headline = { start: headline, end: `${read}\n`.indexOf('\n', headline) };
  return unmarked;
}
