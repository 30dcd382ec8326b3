import fc from 'fast-check';
import { expect, test } from '@/testing/unit';
import { marked, matchesIn, type Part } from './marked';
import { snippet } from './snippet';
import { formsOf, splitWords } from './words';

const LOREM = 'Revenue rose in the quarter while expenses for research fell below those of the year before it. ';

/** With brackets around what was searched for. */
const shown = (parts: Part[]) => parts.map(({ text, match }) => (match ? `[${text}]` : text)).join('');
const snippetOf = (blocks: string[], ...forms: string[]) => shown(snippet(blocks, new Set(forms)));

test('matches are marked: whole words, and parts of joined words', () => {
  const text = "ImmunoGen's T-DM1, an antibody-drug conjugate";
  expect(shown(marked(text, new Set(['immunogen', 'tdm1', 't', 'drug'])))).toBe(
    "[ImmunoGen's] [T-DM1], an antibody-[drug] conjugate",
  );
});

test('the parts add up to the text, and only matches are marked', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '1', '-', '.', ',', '’', 's', ' ', '\u{1f600}') });
  fc.assert(
    fc.property(anyText, anyText, (text, query) => {
      const forms = new Set(formsOf(query));
      const parts = marked(text, forms);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      for (const part of parts) if (part.match) expect(formsOf(part.text).some((form) => forms.has(form))).toBe(true);
    }),
  );
});

test('matches are those of the whole text, though only what is around them is divided into words', () => {
  const signs = ['-', '\u2011', '.', ',', '’', "'", '&', '/', '—', '®', '™', '\u00ad', '\u00a0', ' ', ' ', '\n', '@'];
  const letters = ['a', 'b', 'B', 's', 'ss', '1', '2', 'é', 'ﬁ', '²', '決', '算', 'ด', 'ี', '\u{1f600}'];
  const plain = fc.string({ unit: fc.constantFrom('a', 'B', 's', '1', '2', ...signs.slice(0, 11), ' ', ' ') });
  const anyText = fc.oneof(plain, fc.string({ unit: fc.constantFrom(...letters, ...signs) }));
  fc.assert(
    fc.property(anyText, anyText, fc.nat(), (text, query, number) => {
      const own = formsOf(text);
      const forms = new Set([...formsOf(query), ...own.slice(number % (own.length + 1)).slice(0, 1)]);
      const all = splitWords(text).flatMap((word) =>
        forms.has(word.form) ? word : word.parts.filter(({ form }) => forms.has(form)),
      );
      expect(matchesIn(text, forms)).toEqual(all);
    }),
    { numRuns: 2000 },
  );
});

test('a short block is shown whole', () => {
  expect(snippetOf(['Other words.', 'The passcode is 5537853.'], '5537853')).toBe('The passcode is [5537853].');
});

test('a long block is cut between words on both sides of the match', () => {
  const text = snippetOf([`${LOREM.repeat(3)}The passcode is 5537853. ${LOREM.repeat(3)}`.trim()], '5537853');
  expect(text).toMatch(/^… [a-z].* \[5537853\]\. .*[a-z.] …$/);
  expect(LOREM).toContain(/^… (\w+ \w+)/.exec(text)?.[1] ?? 'nothing');
  expect(LOREM).toContain(/(\w+ \w+) …$/.exec(text)?.[1] ?? 'nothing');
  expect(text.length).toBeGreaterThan(150);
  expect(text.length).toBeLessThanOrEqual(190);
});

test('no ellipsis at the start or end of a block', () => {
  const begins = snippetOf([`Dial 913-312-1231. ${LOREM.repeat(4)}`.trim()], '9133121231');
  expect(begins).toMatch(/^Dial \[913-312-1231\]\. Revenue .* …$/);
  const ends = snippetOf([`${LOREM.repeat(4)}Dial 913-312-1231.`], '9133121231');
  expect(ends).toMatch(/^… .* Dial \[913-312-1231\]\.$/);
});

test('the excerpt with the most matches is shown', () => {
  const text = snippetOf([`Alpha. ${LOREM.repeat(4)}Alpha and beta. ${LOREM.repeat(4)}`.trim()], 'alpha', 'beta');
  expect(text).toContain('[Alpha] and [beta].');
});

test('two excerpts are shown if one does not have all matches, in order', () => {
  const blocks = [`${LOREM.repeat(2)}Alpha. ${LOREM}`, LOREM, `${LOREM}Beta beta. ${LOREM}`].map((block) =>
    block.trim(),
  );
  const text = snippetOf(blocks, 'alpha', 'beta');
  expect(text).toMatch(/^… .*\[Alpha\]\..* … .*\[Beta\] \[beta\]\..* …$/);
  expect(text).not.toContain('… …');
  expect(text.length).toBeLessThanOrEqual(2 * 95 + 20);
});

test('a document that matches only in its title is shown from the start', () => {
  expect(snippetOf([LOREM.repeat(4).trim(), 'End.'], 'title')).toMatch(/^Revenue rose .* …$/);
  expect(snippetOf([], 'title')).toBe('');
});

test('any text fits its length, in whole characters', () => {
  const anyText = fc.string({
    unit: fc.constantFrom('a', 'b', '\u{1f600}', ' ', 'é', '-'),
    maxLength: 600,
    size: 'max',
  });
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 4 }), anyText, (blocks, query) => {
      const lines = blocks.map((block) => block.replace(/\s+/g, ' ').trim());
      const text = snippet(lines, new Set(formsOf(query)))
        .map((part) => part.text)
        .join('');
      expect(text.length).toBeLessThanOrEqual(2 * 95 + 10);
      expect(text).not.toMatch(/\p{Cs}/u);
    }),
  );
});
