import { expect, test } from '@/testing/unit';
import { plainLinks } from './plain-links';

const GONE = new Set(['/releases/gone', '/events/gone']);

const CASES: [rule: string, source: string, plain: string][] = [
  ['a link to a missing page becomes its text', 'See [the results](/releases/gone) now.', 'See the results now.'],
  ['emphasis in the link stays', '[The **first** *quarter*](/events/gone)', 'The **first** *quarter*'],
  ['the title of the link is removed', '[It](/releases/gone "Results")', 'It'],
  ['a link without text is removed', 'Here[](/releases/gone).', 'Here.'],
  [
    'a reference link becomes its text, and its definition is removed',
    '[It][r] and [r].\n\n[r]: /releases/gone\n',
    'It and r.\n\n\n',
  ],
  ['every link of a paragraph becomes text', '[A](/releases/gone)[B](/events/gone)', 'AB'],
  [
    'other links stay',
    '[A](/releases/here) [B](https://example.com/releases/gone)',
    '[A](/releases/here) [B](https://example.com/releases/gone)',
  ],
  [
    'code and escaped brackets stay',
    '`[A](/releases/gone)` \\[B](/releases/gone)',
    '`[A](/releases/gone)` \\[B](/releases/gone)',
  ],
  [
    'links in headings, lists and tables become text',
    '## [A](/events/gone)\n\n- [B](/events/gone)\n\n| [C](/events/gone) |\n|---|\n',
    '## A\n\n- B\n\n| C |\n|---|\n',
  ],
];

for (const [rule, source, plain] of CASES) {
  test(rule, () => {
    expect(plainLinks(source, GONE)).toBe(plain);
  });
}
