import { expect, test } from '@/testing/unit';
import { plainLinks } from './plain-links';

const GONE = new Set(['/releases/gone', '/events/gone']);

const CASES: [rule: string, source: string, plain: string][] = [
  ['a link to what is gone is its words', 'See [the results](/releases/gone) now.', 'See the results now.'],
  ['what is emphasised in it stays so', '[The **first** *quarter*](/events/gone)', 'The **first** *quarter*'],
  ['a title of the link goes with its address', '[It](/releases/gone "Results")', 'It'],
  ['a link without words leaves nothing', 'Here[](/releases/gone).', 'Here.'],
  [
    'a link by reference is its words, and its address goes',
    '[It][r] and [r].\n\n[r]: /releases/gone\n',
    'It and r.\n\n\n',
  ],
  ['several links of a paragraph are all plain', '[A](/releases/gone)[B](/events/gone)', 'AB'],
  [
    'other links stay',
    '[A](/releases/here) [B](https://example.com/releases/gone)',
    '[A](/releases/here) [B](https://example.com/releases/gone)',
  ],
  [
    'what only looks like a link stays',
    '`[A](/releases/gone)` \\[B](/releases/gone)',
    '`[A](/releases/gone)` \\[B](/releases/gone)',
  ],
  [
    'a link in a list, a table and a heading is its words',
    '## [A](/events/gone)\n\n- [B](/events/gone)\n\n| [C](/events/gone) |\n|---|\n',
    '## A\n\n- B\n\n| C |\n|---|\n',
  ],
];

for (const [rule, source, plain] of CASES) {
  test(rule, () => {
    expect(plainLinks(source, GONE)).toBe(plain);
  });
}
