import { parseDocument } from 'htmlparser2';
import type { PhrasingContent } from 'mdast';

// Tags that editors leave in a text that is otherwise plain. Everything else in angle brackets is words.
const TAG = /<(\/?)(a|b|strong|i|em|u|span|font|sup|sub|br)((?:\s[^<>]*)?)\/?>/gi;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;
const MARKS: Record<string, 'strong' | 'emphasis'> = { b: 'strong', strong: 'strong', i: 'emphasis', em: 'emphasis' };

/** The words of a line of plain text, with the few tags in it as what they mean. */
export function inlineTags(line: string): PhrasingContent[] {
  if (!/<\/(?:a|b|strong|i|em|u|span|font|sup|sub)>|<br\s*\/?>/i.test(line)) return [{ type: 'text', value: line }];
  const result: PhrasingContent[] = [];
  const open: { name: string; children: PhrasingContent[]; node?: PhrasingContent }[] = [
    { name: '', children: result },
  ];
  let from = 0;
  const take = (value: string) => {
    if (value) open.at(-1)?.children.push({ type: 'text', value: decodeReferences(value) });
  };
  for (const match of line.matchAll(TAG)) {
    take(line.slice(from, match.index));
    from = match.index + match[0].length;
    const [, closing, tag = '', attributes = ''] = match;
    const name = tag.toLowerCase();
    if (name === 'br') open.at(-1)?.children.push({ type: 'break' });
    else if (closing) close(name);
    else if (open.length < 20) start(name, attributes);
  }
  take(line.slice(from));
  return result;

  function start(name: string, attributes: string) {
    const into = open.at(-1)?.children ?? result;
    const [, double, single, bare] = HREF.exec(attributes) ?? [];
    const url = double ?? single ?? bare;
    const mark = MARKS[name];
    if (name === 'a' && url !== undefined) {
      const children: PhrasingContent[] = [];
      into.push({ type: 'link', url: decodeReferences(url), children } as PhrasingContent);
      open.push({ name, children });
    } else if (mark) {
      const children: PhrasingContent[] = [];
      into.push({ type: mark, children });
      open.push({ name, children });
    } else {
      open.push({ name, children: into });
    }
  }

  function close(name: string) {
    const at = open.findLastIndex((element) => element.name === name);
    if (at > 0) open.length = at;
  }
}

/** `&amp;` and its like, which stand beside tags. */
function decodeReferences(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/gi, (reference) => {
    const [node] = parseDocument(reference).children;
    return node && 'data' in node ? node.data : reference;
  });
}
