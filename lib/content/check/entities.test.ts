import { EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';

test('an entity in a title is a warning that shows what is meant, and can be accepted', ({ content }) => {
  content.replace(RELEASE, 'title: ImmunoGen, Inc. Announces', 'title: R&amp;D &#8211; ImmunoGen, Inc. Announces');
  expect(content.problems()).toEqual([]);
  const [warning] = content.warnings();
  expect(warning).toMatchObject({
    file: expect.stringContaining(RELEASE),
    line: content.lineOf(RELEASE, 'title:'),
    field: 'title',
    severity: 'warning',
    found: expect.stringContaining('"R&amp;D &#8211; ImmunoGen'),
    fix: expect.stringContaining('write "R&D – ImmunoGen'),
  });
  const entry = `accepted: [{finding: ${warning?.finding}, reason: It is about HTML., by: A. Smith}]`;
  content.replace(RELEASE, 'id:', `${entry}\nid:`);
  expect(content.warnings().filter(({ rule }) => rule === 'entity')).toMatchObject([{ severity: 'accepted' }]);
});

test('an ampersand is no entity', ({ content }) => {
  content.replace(EVENT, 'title: Second', 'title: AT&T and R&D; Q&A &c. Second');
  expect(content.warnings().filter(({ rule }) => rule === 'entity')).toEqual([]);
});

for (const title of ['"R\\x26amp;D"', '"R\\u0026amp;D"', '"R&a\\u006Dp;D"', '"R&am\\\n  p;D"']) {
  test(`an entity is found however its characters are written: ${JSON.stringify(title)}`, ({ content }) => {
    content.replace(EVENT, 'title: Second Quarter Fiscal Year 2012 Financial Results', `title: ${title}`);
    expect(content.warnings().filter(({ rule }) => rule === 'entity')).toMatchObject([{ found: '"R&amp;D"' }]);
  });
}
