const EDITION_MARK = /<meta name="edition" content="([\w-]+)"\/>/;

/**
 * Removes framework scripts, RSC payloads and React's marker comments from rendered HTML. Keeps scripts with
 * `data-keep`.
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
    .replace(/<style data-precedence[^>]*>/g, '<style>')
    .replace(/<link rel="(?:modulepreload"|preload"[^>]*as="script")[^>]*\/>/g, '')
    .replace(/<!--(?:\/?\$[!?~]?| |html|head|body)?-->/g, '')
    .replace(/<div hidden="">\s*<\/div>/g, '');
  // A part of the page would hold the whole of it in memory, as it was before it was finished.
  return { html: finished, edition: Buffer.from(edition).toString() };
}
