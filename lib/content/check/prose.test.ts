import { EVENT, RELEASE, test } from '@/testing/content';
import { type Broken, testEachIsRefused } from '@/testing/content-problems';
import { expect } from '@/testing/unit';

const words = (rule: string, text: string, found: string, fix: string): Broken => ({
  rule,
  change: (content) => content.append(RELEASE, text),
  file: RELEASE,
  on: text.split('\n')[0] ?? '',
  field: 'text',
  found,
  fix,
});

testEachIsRefused([
  words('an import', "import Chart from './chart'", "import Chart from './chart'", 'import and export are not allowed'),
  words('an export', 'export const revenue = 1', 'export const revenue = 1', 'import and export are not allowed'),
  words('another export', 'export default chart()', 'export default chart()', 'import and export are not allowed'),
  words('an {expression}', '{revenue * 2}', '"{revenue * 2}"', 'write \\{ where a brace is meant'),
  words('an {expression} within a sentence', 'It was {revenue}.', '"{revenue}"', 'write \\{ where a brace is meant'),
  words('raw HTML', '<div>Revenue</div>', '"<div>"', 'write Markdown'),
  words('a component', '<Chart data="q2" />', '"<Chart>"', 'HTML and components are not allowed'),
  words(
    'an HTML link',
    'See <a href="https://a.example">this</a>.',
    '"<a>"',
    'write a link as [words](https://www.example.com)',
  ),
  words('an HTML line break', 'One<br/>two', '"<br>"', 'end the line with a backslash'),
  words(
    'an angle bracket without a backslash',
    'p < 0.05 and p <0.01',
    '"p <0.01"',
    'write "p \\<0.01" if the sign itself is meant',
  ),
  words(
    'a number behind an angle bracket',
    'The difference (p<0.0001) was',
    '(p<0.0001)"',
    '(p\\<0.0001)" if the sign itself',
  ),
  words('an e-mail address in brackets', 'To <ir@example.com> now', '<ir@example.com>', 'without brackets'),
  words('an address in brackets', 'See <https://a.example>', '<https://a.example>', 'write a link as [words]'),
  words('a tag that is not closed', 'See <a href="x">b', '"See <a"', 'Markdown in place of HTML'),
  words('a brace without a backslash', 'A set {1, 2', '"set {1,", where { begins', 'write "set \\{1," if'),
  words('an HTML comment', '<!-- to do -->', '"<!--"', 'Markdown in place of HTML'),
  words('a heading of the first level', '# Results', 'a heading of the first level (#)', 'begin with ##'),
  words('a picture of another site', '![Chart](https://www.example.com/a.png)', 'a picture', 'below content/files'),
  words(
    'a picture by reference',
    '![Chart][a]\n\n[a]: https://www.example.com/a.png',
    'by reference',
    '![what it shows]',
  ),
  words(
    'an address without a scheme',
    'See www.example.com today.',
    '"www.example.com", which the site makes a link of',
    'write [www.example.com](https://www.example.com)',
  ),
  words(
    'a link without a scheme',
    'See [us](www.example.com/a).',
    '"www.example.com/a"',
    'write the whole address, https://www.example.com/a',
  ),
  words(
    'a link that is not https',
    '[us](http://www.example.com)',
    '"http://www.example.com"',
    'https://www.example.com',
  ),
  words(
    'a link that is code',
    '[us](javascript:alert)',
    '"javascript:alert"',
    'write an https, mailto or tel: address',
  ),
  words('a link to whatever scheme the page has', '[us](//www.example.com)', '"//www.example.com"', 'write an https'),
  words(
    'a link with a password',
    '[us](https://a:b@www.example.com)',
    '"https://a:b@www.example.com"',
    'write an https address without what stands before @',
  ),
  words(
    'a link whose host is hidden behind a user',
    '[us](https://www.immunogen.com:pw@evil.example/)',
    'evil.example',
    'write an https address without what stands before @',
  ),
  words('a link with a backslash', '[us](https://evil.example\\www.example.com)', 'evil', 'with / in place of \\'),
  words('a link with an entity', '[us](https://a.example/?a=1&amp;amp;b=2)', '&amp;b', 'in place of &amp;'),
  words(
    'a link that ends in nothing that is seen',
    '[us](https://a.example/a\u200b)',
    'a‹U+200B›',
    'a zero-width space',
  ),
  words('an override of direction', 'It rose by \u202e05%\u202c today', '‹U+202E›05%', 'a change of direction'),
  words('a control character', 'It rose\u0008 today', 'rose‹U+0008›', 'a control character (U+0008)'),
  words('a link to a file beside', '[us](results.pdf)', '"results.pdf"', 'write'),
  words(
    'a phone number with hyphens as a link',
    '[call](tel:913-312-1231)',
    '"tel:913-312-1231"',
    'write an https, mailto or tel',
  ),
  words(
    'a link whose address stands apart',
    '[us]: http://www.example.com',
    '"http://www.example.com"',
    'https://www.example.com',
  ),
]);

test('Markdown is accepted', ({ content }) => {
  content.append(
    EVENT,
    [
      '## Agenda',
      '- **Results** for [the quarter](https://www.example.com/q2?a=b#c), p \\< 0.05 \\{n = 12\\}, about ~5 million',
      '- Questions to info@example.com or [by phone](tel:+19133121231)',
      '- [Events](/events), [releases](/releases), [home](/) and [the release](/releases/q2-fy2012-results-call-announcement)',
      '| Quarter | Revenue |\n| --- | --- |\n| Q2 | 1 |',
      '`{not an expression}`',
    ].join('\n\n'),
  );
  expect(content.problems()).toEqual([]);
});

test('the text of an event is checked like that of a release, with its line', ({ content }) => {
  content.append(EVENT, 'One {expression}.').append(EVENT, '<p>Two</p>');
  expect(content.problems()).toMatchObject([
    { file: EVENT, line: content.lineOf(EVENT, '{expression}'), found: '"{expression}"' },
    { file: EVENT, line: content.lineOf(EVENT, '<p>'), found: '"<p>"' },
  ]);
});
