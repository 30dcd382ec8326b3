import type { Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

// XML 1.0, section 2.2. The u flag makes half a surrogate pair a character of its own.
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * A tree as an XML document. Characters that XML cannot hold are left out: one of them, in one headline,
 * and a reader refuses the whole feed.
 */
export function xmlDocument(tree: Root | Root['children'][number]): string {
  const xml = toXml(tree, { closeEmptyElements: true })
    .replace(ILLEGAL, '')
    // xast-util-to-xml 4.0.0 leaves it, and XML allows it nowhere in text (section 2.4).
    .replaceAll(']]>', ']]&#x3E;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}
