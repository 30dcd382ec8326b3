import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Release } from '@/lib/content/types';
import { withPictures } from '@/lib/prose/pictures';
import { proseTree } from '@/lib/prose/tree';
import { type Language, pathIn } from '@/messages/language';
import { correctionText } from './release-text';

/**
 * A release as HTML that works on its own, such as in a feed reader: corrections, subheads, then the text as on its page,
 * with absolute links and aligned figures.
 * @param zone the company's time zone, for the instants of corrections
 * @param siteUrl public origin without a trailing slash
 */
export function releaseHtml(release: Release, zone: string, siteUrl: string, language: Language): string {
  const { children } = withPictures(proseTree(release.body, language.messages.prose), release.pictures);
  const page = siteUrl + pathIn(release.language ?? language, `/releases/${release.slug}`);
  for (const node of children) makePortable(node, page, siteUrl);
  return toHtml([
    ...release.corrections.flatMap((correction) => [paragraph(correctionText(correction, zone, language)), LINE]),
    ...release.subheads.flatMap((subhead) => [paragraph(subhead), LINE]),
    ...children,
  ]);
}

const LINE = { type: 'text', value: '\n' } as const;

function paragraph(text: string): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] };
}

/**
 * Makes a node independent of the site's addresses and style sheet. Links within the site start with `/`, links to a
 * footnote with `#`; all others are absolute (lib/content/check/prose.ts).
 */
function makePortable(node: Nodes, page: string, siteUrl: string): void {
  if (node.type === 'element') {
    const { href, src, className } = node.properties;
    if (typeof src === 'string') node.properties.src = siteUrl + src;
    if (typeof href === 'string' && href.startsWith('/')) node.properties.href = siteUrl + href;
    if (typeof href === 'string' && href.startsWith('#')) node.properties.href = page + href;
    if (Array.isArray(className) && className.includes('figure')) node.properties.align = 'right';
  }
  if ('children' in node) for (const child of node.children) makePortable(child, page, siteUrl);
}
