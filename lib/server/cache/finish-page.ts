import { STYLE_ELEMENT, sheetsOf, stylesIn } from '@/lib/site/style';

const EDITION_MARK = /<meta name="edition" content="([\w-]+)"\/>/;

/** The sheet of a component, with its first class. */
const COMPONENT_SHEET = /^@layer components\{[^{]*?\.([a-z][\w-]*)/i;

/**
 * Removes framework scripts, RSC payloads and React's marker comments from rendered HTML. Keeps scripts with
 * `data-keep`. Its style is one element, of the sheets that it needs.
 *
 * @returns the page, and the edition that its layout was rendered for
 * @throws Error on a streamed Suspense boundary, which only the framework's script could show, and on a page without
 *   an edition. Both are bugs of the page
 */
export function finishPage(html: string): { html: string; edition: string } {
  if (html.includes('<template id="B:') || html.includes('<div hidden id="S:')) {
    throw new Error('A page streams a Suspense boundary, which needs script to show: await the data instead.');
  }
  const edition = EDITION_MARK.exec(html)?.[1];
  if (!edition)
    throw new Error('A page does not say which edition it was rendered for: see app/[language]/layout.tsx.');
  const finished = html
    .replace(EDITION_MARK, '')
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes: string) =>
      attributes.includes(' data-keep="true"') ? script.replace(' data-keep="true"', '') : '',
    )
    // Next repeats for one reader what Open Graph says to all of them, this one too.
    .replace(/<meta name="twitter:(?!card")[^>]*>/g, '')
    .replace(/<link rel="(?:modulepreload"|preload"[^>]*as="script")[^>]*\/>/g, '')
    .replace(/<!--(?:\/?\$[!?~]?| |html|head|body)?-->/g, '')
    .replace(/<div hidden="">\s*<\/div>/g, '');
  const styled = withOneStyle(finished);
  // A part of the page would hold the whole of it in memory, as it was before it was finished.
  return { html: styled, edition: Buffer.from(edition).toString() };
}

/** Leaves out the sheet of a component where its first class is not on the page: docs/decisions/0012-style-beside-components.md. */
function withOneStyle(html: string): string {
  const sheets = stylesIn(html).flatMap(sheetsOf);
  if (sheets.length === 0) return html;
  const present = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
  const needed = sheets.filter((sheet) => {
    const [, name] = COMPONENT_SHEET.exec(sheet) ?? [];
    return name === undefined || present.has(name);
  });
  let isPlaced = false;
  return html.replace(STYLE_ELEMENT, () => {
    if (isPlaced) return '';
    isPlaced = true;
    return `<style>${needed.join('\n')}</style>`;
  });
}
