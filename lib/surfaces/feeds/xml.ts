import type { Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

// XML 1.0, section 2.2. With the u flag, a lone surrogate matches by itself.
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * A tree as an XML document, without characters that XML forbids: one of them in one headline, and a reader refuses the
 * whole feed.
 */
export function xmlDocument(tree: Root | Root['children'][number]): string {
  const xml = toXml(tree, { closeEmptyElements: true })
    .replace(ILLEGAL, '')
    // XML forbids it in text (section 2.4), and xast-util-to-xml 4.0.0 does not escape it.
    .replaceAll(']]>', ']]&#x3E;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}
