import { parse } from 'yaml';
import { expect, test } from '@/testing/unit';
import { publicText } from './public-text';

const NOTHING = { fields: [], links: new Set<string>() };

test('the public text of a fully public file is the file, byte for byte', () => {
  for (const text of [
    '---\nid: a\n---\n\nWords.\n',
    '\uFEFF---\r\nid: a\r\n---\r\n\r\nWords # and [links](/releases/b).',
    'name: a\n',
  ])
    expect(publicText(text, NOTHING)).toBe(text);
});

test('comments are removed, text that looks like comments stays', () => {
  const text =
    '# first\n---\n'.slice(8) +
    '# to check\nid: a # before 8:00\ntitle: "No. #1" # still "91 million"\n---\n\n# Words\n';
  const kept = publicText(text, NOTHING);
  expect(kept).not.toMatch(/check|before|91/);
  expect(kept).toContain('title: "No. #1"');
  expect(kept).toContain('\n# Words\n');
});

test('accepted findings are removed', () => {
  expect(
    publicText(
      '---\nid: a\naccepted:\n  - {finding: start-differs-12345678, reason: Counsel agrees., by: C.}\n---\n',
      NOTHING,
    ),
  ).toBe('---\nid: a\n---\n');
});

test('embargoed parts are removed, and all others stay as written', () => {
  const text = `---
id: a
passcode: "0037"
materials:
  - {kind: slides, title: One, url: https://a.example}
  - kind: slides
    title: Siskin
    publishAt: 2031-01-01T08:00
  - {kind: slides, title: Three, url: https://c.example}
announcement: siskin
---

Words.
`;
  const kept = publicText(text, { fields: [['announcement'], ['materials', 1]], links: new Set() });
  expect(kept).not.toMatch(/siskin/i);
  expect(parse(kept.split('---\n')[1] ?? '', { schema: 'failsafe' })).toEqual({
    id: 'a',
    passcode: '0037',
    materials: [
      { kind: 'slides', title: 'One', url: 'https://a.example' },
      { kind: 'slides', title: 'Three', url: 'https://c.example' },
    ],
  });
  expect(kept.endsWith('---\n\nWords.\n')).toBe(true);
});

test('a future change is undone', () => {
  const text = `---
start: 2012-02-01T09:00
status: cancelled
replay: {through: 2012-02-09, url: https://new.example}
history:
  - {at: 2012-01-18, note: Announced.}
  - {at: 2012-01-30, note: Moved., formerStart: 2012-01-27T08:00, formerReplay: {through: 2012-02-03, url: https://old.example}}
  - {at: 2012-01-31, note: Off., formerStart: 2012-01-31T08:00, formerStatus: tentative}
---
`;
  const kept = publicText(text, {
    fields: [
      ['history', 1],
      ['history', 2],
    ],
    links: new Set(),
  });
  expect(parse(kept.split('---\n')[1] ?? '', { schema: 'failsafe' })).toEqual({
    start: '2012-01-27T08:00',
    status: 'tentative',
    replay: { through: '2012-02-03', url: 'https://old.example' },
    history: [{ at: '2012-01-18', note: 'Announced.' }],
  });
});

test('links to unpublished pages become their text', () => {
  const text = '---\nid: a\n---\n\nSee [them](/releases/siskin) and [these](/releases/b).\n';
  expect(publicText(text, { fields: [], links: new Set(['/releases/siskin']) })).toBe(
    '---\nid: a\n---\n\nSee them and [these](/releases/b).\n',
  );
});
