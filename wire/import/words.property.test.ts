import fc from 'fast-check';
import { checkProse } from '@/lib/content/check/prose';
import type { Problem } from '@/lib/content/problem';
import { plainText } from '@/lib/prose/plain-text';
import { proseTree } from '@/lib/prose/tree';
import { defaultLanguage } from '@/messages/language';
import { anyCharacters } from '@/testing/arbitrary';
import { written } from '@/testing/samples/prose';
import { expect, test } from '@/testing/unit';
import { cleanText } from './clean-text';
import { Notes } from './notes';

const RUNS = { numRuns: 150 };

/** Characters with a meaning in Markdown, MDX and HTML, and typical text of wires. */
const AWKWARD = fc.constantFrom(
  ...'* ** _ __ ` ``` ~ ~~ [ ] ( ) ![ < > </ { } | \\ & &amp; &#65; # ## - + = === --- 1. 2) : ; @ ! " \' $ % ^ • ▪ – — ® … “ ” 😀 ש é \u00a0 \u00ad'.split(
    ' ',
  ),
  ...[
    'import x',
    'export default',
    'http://a.example',
    'https://a.b@c',
    'www.a',
    'www.a.example/x_y_(z)',
    'a@b.example',
    'xmpp:a@b.example',
  ],
  ...[
    '<b>',
    '</b>',
    '<a href="x">',
    '</a>',
    '<br>',
    '<C$60',
    '[^1]',
    '[^1]: note',
    '[a]: b',
    '[a](b)',
    '- [ ] a',
    '<!-- x',
    '%>',
    '$1,234',
    '(56)',
    'Results',
  ],
);
const GLUE = fc.constantFrom('', ' ', ' ', '\n', '\n\n', '\t', '   ', '\r\n');
const anyText = fc
  .array(fc.tuple(fc.oneof({ weight: 3, arbitrary: AWKWARD }, { weight: 1, arbitrary: anyCharacters(8) }), GLUE), {
    maxLength: 30,
    size: 'max',
  })
  .map((parts) => parts.flat().join(''));

// Without ol, whose numbers are not text.
const TAGS =
  'p div b i em strong u span ul li table tr td th h1 h2 h4 blockquote pre a br hr sup center font dl dt dd code del'.split(
    ' ',
  );
const anyHtml = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
      fc.constantFrom(
        '<a href="http://a.example">',
        '<td colspan=3>',
        '<td rowspan="2">',
        '<span style="font-weight:bold">',
        '<!-- c -->',
      ),
      AWKWARD.filter((word) => !/[<&]/.test(word)),
      fc.constantFrom('Revenue', ' ', '\n', '$', '1,234', ')', '&lt;b&gt;', '&amp;', '&nbsp;'),
    ),
    { maxLength: 40, size: 'max' },
  )
  .map((parts) => `<p>${parts.join('')}</p>`);

/** The letters and digits in order, which never change. Bullets, rules and repaired markup may. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

function problemsOf(markdown: string): Problem[] {
  const problems: Problem[] = [];
  checkProse(markdown, '', 0, problems);
  return problems;
}

test('any plain text is imported as valid content with all its words in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      // The letters of tags and entities are markup, not text.
      fc.pre(!/<\/?(?:a|b|br)\b|&\S*;|^\s*<(?:html|p)/im.test(text));
      const { markdown, words } = written(text);
      const all = letters(words);
      expect([problemsOf(markdown), letters(plainText(markdown)), letters(cleanText(text, new Notes()))]).toEqual([
        [],
        all,
        all,
      ]);
    }),
    RUNS,
  );
});

test('any HTML is imported as valid content with all its words in order', () => {
  fc.assert(
    fc.property(anyHtml, (html) => {
      const { markdown } = written(html);
      const visible = html
        .replace(/<!--.*?-->|<\/?[a-z][^<>]*>/g, '')
        .replace(/&nbsp;/g, ' ')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&');
      expect([problemsOf(markdown), letters(plainText(markdown))]).toEqual([[], letters(visible)]);
    }),
    RUNS,
  );
});

test('any import is valid content that renders', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, anyHtml, fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' })), (text) => {
      const { markdown, words } = written(text);
      proseTree(markdown, defaultLanguage.messages.prose);
      expect([problemsOf(markdown), letters(plainText(markdown))]).toEqual([[], letters(words)]);
    }),
    RUNS,
  );
});
