import { createElement as h, Suspense, use } from 'react';
import { reactHtml } from '@/testing/react-html';
import { expect, test } from '@/testing/unit';
import { finishPage } from './finish-page';

const MARK = '<meta name="edition" content="Ab_9-"/>';

/** A page as React renders it: the edition in a meta element, and some elements in its body. */
function page(...body: Parameters<typeof h>[2][]) {
  const head = h('head', null, h('meta', { name: 'edition', content: 'Ab_9-' }), h('title', null, 'Investors'));
  return h('html', { lang: 'en' }, head, h('body', null, ...body));
}

const FINISHED_HEAD = '<!DOCTYPE html><html lang="en"><head><title>Investors</title></head>';

test('the edition of a page is returned, and its meta element removed', async () => {
  const html = await reactHtml(page(h('p', null, 'Words.')));
  expect(html).toContain(MARK);
  expect(finishPage(html)).toEqual({ html: `${FINISHED_HEAD}<body><p>Words.</p></body></html>`, edition: 'Ab_9-' });
});

test('a page without an edition is an error that names the file to look at', async () => {
  const html = (await reactHtml(page())).replace(MARK, '');
  expect(() => finishPage(html)).toThrow(
    'does not say which edition it was rendered for: see app/[language]/layout.tsx',
  );
});

test('the framework’s scripts and their preload links are removed', async () => {
  const html = await reactHtml(
    page(h('p', null, 'Words.'), h('script', null, 'self.__next_f.push([1,"<p>Words.</p>"])')),
    {
      bootstrapScripts: ['/_next/static/chunks/main.js'],
      bootstrapModules: ['/_next/static/chunks/module.js'],
      bootstrapScriptContent: '(self.__next_f=self.__next_f||[]).push([0])',
    },
  );
  expect(html.match(/<script\b/g)).toHaveLength(4);
  expect(html).toContain('rel="preload"');
  expect(html).toContain('rel="modulepreload"');
  expect(finishPage(html).html).toBe(`${FINISHED_HEAD}<body><p>Words.</p></body></html>`);
});

test('a script of several lines and one without its own line end are removed whole', () => {
  const html = `${MARK}<p>a</p><script>\nfirst();\n\nsecond();\n</script><script src="/x.js" async=""></script><p>b</p>`;
  expect(finishPage(html).html).toBe('<p>a</p><p>b</p>');
});

test('a script marked to be kept stays, without its mark', async () => {
  const html = await reactHtml(
    page(h('script', { type: 'module', 'data-keep': true, dangerouslySetInnerHTML: { __html: 'a();' } })),
  );
  expect(finishPage(html).html).toContain('<body><script type="module">a();</script></body>');
});

test('structured data stays only if it is marked to be kept', async () => {
  const data = '{"@type":"Event","name":"\\u003cb>Call"}';
  const script = (keep: object) =>
    h('script', { type: 'application/ld+json', dangerouslySetInnerHTML: { __html: data }, ...keep });
  const kept = finishPage(await reactHtml(page(script({ 'data-keep': true }))));
  expect(kept.html).toContain(`<body><script type="application/ld+json">${data}</script></body>`);
  const dropped = finishPage(await reactHtml(page(script({}))));
  expect(dropped.html).toBe(`${FINISHED_HEAD}<body></body></html>`);
});

test('style sheets and their links stay', () => {
  const links =
    '<link rel="stylesheet" href="/_next/static/a.css"/><link rel="preload" href="/a.woff2" as="font"/><style>p{margin:0}</style>';
  expect(finishPage(`${MARK}${links}<link rel="preload" as="script" href="/a.js"/>`).html).toBe(links);
});

test('the style of a page is one element, without the sheets of components that are not on it', async () => {
  const layout = '@layer base{p{line-height:1.55}}@layer components{.row{gap:.5rem}}';
  const [words, figures, company] = [
    '.words{margin:0}',
    '.scroller{margin:0}.prose .figure{margin:0}',
    ':root{--accent:red}',
  ].map((rules) => (rules.startsWith('.') ? `@layer components{${rules}}` : rules));
  const style = (...sheets: (string | undefined)[]) => `<style data-precedence="next">${sheets.join('\n')}\n</style>`;
  const rest = (html: string) => `<p class="row words prose">a</p>${html}`;
  const given = `${MARK}${style(layout, words, figures)}<title>Words</title><style>${company}</style>`;
  expect(finishPage(given + rest('')).html).toBe(
    `<style>${[layout, words, company].join('\n')}</style><title>Words</title>${rest('')}`,
  );
  const figure = '<div class="scroller wide">1</div>';
  expect(finishPage(given + rest(figure)).html).toBe(
    `<style>${[layout, words, figures, company].join('\n')}</style><title>Words</title>${rest(figure)}`,
  );
});

test('what Open Graph says is not said again for one reader', () => {
  const kept = '<meta property="og:title" content="Call"/><meta name="twitter:card" content="summary"/>';
  expect(finishPage(`${MARK}${kept}<meta name="twitter:title" content="Call"/>`).html).toBe(kept);
});

test('React’s comments are removed, and no text with them', async () => {
  const seconds = 5;
  const html = await reactHtml(
    page(h('p', null, 'The call', ' is on ', seconds), h(Suspense, { fallback: 'Wait' }, h('p', null, 'In time.'))),
  );
  expect(html).toContain('<!-- -->');
  expect(html).toContain('<!--$-->');
  expect(finishPage(html).html).toContain('<body><p>The call is on 5</p><p>In time.</p></body>');
});

test('text that looks like scripts or comments stays', async () => {
  const words = 'Write <script>, </script>, <!-- -->, <meta name="edition" content="other"/> and <template id="B:0">.';
  const { html, edition } = finishPage(await reactHtml(page(h('p', { title: words }, words))));
  const escaped = words.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  expect(html).toContain(`<p title="${escaped.replaceAll('"', '&quot;')}">${escaped.replaceAll('"', '&quot;')}</p>`);
  expect(edition).toBe('Ab_9-');
});

test('a streamed boundary, which needs a script, is an error', async () => {
  let arrive = (_words: string) => {};
  const words = new Promise<string>((resolve) => {
    arrive = resolve;
  });
  const Late = () => use(words);
  const html = await reactHtml(page(h(Suspense, { fallback: 'Wait' }, h(Late))), { afterShell: () => arrive('Late.') });
  expect(html).toContain('<template id="B:0">');
  expect(() => finishPage(html)).toThrow('streams a Suspense boundary');
  // The part that fills the boundary, in case it ever comes alone.
  expect(() => finishPage(`${MARK}<div hidden id="S:0">Late.</div>`)).toThrow('streams a Suspense boundary');
});

test('finishing a finished page changes nothing', async () => {
  const { html } = finishPage(await reactHtml(page(h('p', null, 'The ', 'call.'))));
  expect(finishPage(`${MARK}${html}`).html).toBe(html);
});
