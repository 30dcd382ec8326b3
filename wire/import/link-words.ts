import type { PhrasingContent, Text } from 'mdast';
import { followable } from './mend-link';
import { type Notes, quoted } from './notes';

// Whatever the site's Markdown makes a link of by itself, in plain words (GFM's autolinks), and so must be an address
// that can be followed. Mail addresses always can.
// Japanese and Chinese put no space behind one: it ends where their signs begin, if it has a host by then.
const WIDE = '\\u3000-\\u30ff\\u3400-\\u9fff\\uff00-\\uffef';
const ADDRESS = new RegExp(
  `(?<![\\da-z])(?:https?:\\/\\/|www\\.|xmpp:(?=\\S*@))(?:[^\\s${WIDE}]*[a-z\\d]\\.[a-z]{2}[^\\s${WIDE}]*|\\S*)`,
  'giu',
);
const AFTER = new Set('!"&\'(),.:;<>?[]{}*_~«»“”‘’…|');

/** The words of a text with each web address as a link that leads where it says. */
export function linkWords({ value }: Text, notes: Notes): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const match of value.matchAll(ADDRESS)) {
    const written = withoutPunctuation(match[0]);
    if (written === '') continue;
    if (match.index > from) parts.push({ type: 'text', value: value.slice(from, match.index) });
    parts.push(linked(written, notes));
    from = match.index + written.length;
  }
  if (from < value.length) parts.push({ type: 'text', value: value.slice(from) });
  return parts;
}

function linked(written: string, notes: Notes): PhrasingContent {
  const url = followable(written);
  if (url === undefined) {
    notes.add(`${quoted(written)} looks like an address but is none: it was kept as it was typed, without a link`);
    return { type: 'inlineCode', value: written };
  }
  if (/^http:/i.test(written)) notes.add(`The link of ${quoted(written)} leads to ${url}`);
  return { type: 'link', url, children: [{ type: 'text', value: written }] };
}

/** An address without the punctuation of the sentence that it stands in; a parenthesis opened in it is its own. */
function withoutPunctuation(run: string): string {
  // From the end: a pattern for it would take the square of a long run's time.
  let end = run.length;
  while (end > 0 && AFTER.has(run.charAt(end - 1))) end--;
  const address = run.slice(0, end);
  const rest = run.slice(address.length);
  return rest.startsWith(')') && address.includes('(') && !address.includes(')') ? `${address})` : address;
}
