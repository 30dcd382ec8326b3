import { EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';

const START = 'start: 2012-01-27T08:00';

for (const [period, isWarning] of [
  ['Q2 FY2012', false],
  ['H1 FY2012', false],
  ['Q2 2011/12', false],
  ['Q3 FY2012', true],
  ['Q2 FY2011', true],
] as const) {
  test(`results of the second quarter of 2012 that are said to be of ${period} are ${isWarning ? 'a warning' : 'right'}`, ({
    content,
  }) => {
    content.replace(EVENT, START, `period: ${period}\n${START}`);
    content.replace(RELEASE, 'publishedOn:', `period: ${period}\npublishedOn:`);
    expect(content.problems()).toEqual([]);
    expect(content.warnings().map(({ rule, field, severity }) => [rule, field, severity])).toEqual(
      isWarning ? Array(2).fill(['period-differs', 'period', 'warning']) : [],
    );
  });
}

test('a period that is none is refused, and a right one is shown', ({ content }) => {
  content.replace(EVENT, START, `period: second quarter\n${START}`);
  expect(content.problems()).toMatchObject([
    { file: EVENT, field: 'period', found: '"second quarter"', fix: expect.stringContaining('Q2 FY2012') },
  ]);
});
