import { finishPage } from '@/lib/server/cache/finish-page';

const STYLE_SHEET = /<link rel="stylesheet" href="(\/_next\/[^"]+)"[^>]*\/>/;
const SITE_SCRIPT = /<script type="module"><\/script>/;

export interface DevelopmentPage {
  html: string;
  edition: string;
  /** The style sheets in it. */
  styles: string[];
}

/**
 * Finishes what Next renders while developing as the build does: without the framework's scripts, its style inside.
 * @param readStyle reads a style sheet by its address
 * @param scripts takes the page, and returns addresses of scripts in place of the site's empty one
 */
export async function finishForDevelopment(
  rendered: string,
  readStyle: (address: string) => Promise<string>,
  scripts: (html: string) => string[],
): Promise<DevelopmentPage> {
  let { html, edition } = finishPage(rendered);
  const styles: string[] = [];
  for (let link = STYLE_SHEET.exec(html); link; link = STYLE_SHEET.exec(html)) {
    const style = await readStyle(link[1] ?? '');
    html = html.replace(link[0], () => `<style>${style}</style>`);
    styles.push(style);
  }
  const tags = scripts(html).map((address) => `<script type="module" src="${address}"></script>`);
  return { html: html.replace(SITE_SCRIPT, tags.join('')), edition, styles };
}
