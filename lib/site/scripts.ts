/**
 * The module of custom elements, which is all that the browser runs: in each page, since a request for it would take longer
 * than the rest of the page. While developing it is empty, and loaded from an address (tools/dev/finish-page.ts).
 */
export const SITE_SCRIPT = process.env.SITE_SCRIPT ?? '';

/** Where it lies in the folder of a build. */
export const SITE_SCRIPT_FILE = 'site.js';

/**
 * A page is rendered before it is shown when its link is pressed: https://wicg.github.io/nav-speculation. Not what is no
 * page, and not the gates, which count as opened. `*` stands for slashes too.
 */
export const SPECULATION_RULES = JSON.stringify({
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          {
            not: {
              href_matches: ['/*.*', '/files/*', '/*rss/*', '/*atom/*', '/*feed/*', '/*/webcast', '/*/replay'],
            },
          },
        ],
      },
      eagerness: 'conservative',
    },
  ],
});
