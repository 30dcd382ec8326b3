import { EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';

/** Files accept findings by these names: whoever changes how one is made, or what it is made of, ends every acceptance. */
const NAMES: [name: string, file: string, found: string, replacement: string][] = [
  ['start-differs-ed9c2738', EVENT, 'start: 2012-01-27T08:00', 'start: 2012-01-27T08:30'],
  ['number-differs-d7ab0980', EVENT, '+19133121231', '+19133121232'],
  ['number-missing-bf1ffa2a', EVENT, '+19133121231', '+498912345678'],
  ['passcode-differs-85f389e2', EVENT, '5537853', '5537854'],
  ['replay-end-differs-bab19f36', EVENT, 'through: 2012-02-03', 'through: 2012-02-04'],
  ['period-differs-38fe5a9e', EVENT, 'title: Second Quarter', 'title: Third Quarter'],
  ['weekday-and-date-30854145', RELEASE, 'Friday, January 27, 2012', 'Thursday, January 27, 2012'],
  ['zones-disagree-07e3ec1b', RELEASE, '8:00 a.m. ET', '8:00 a.m. ET (6:00 a.m. PT)'],
  [
    'two-passcodes-d0c3d720',
    RELEASE,
    'Passcode: 5537853.',
    'Passcode: 5537853. The passcode for the live call is 5537854.',
  ],
  ['replay-ends-before-call-4cc2d269', RELEASE, 'through February 3, 2012', 'through January 20, 2012'],
];

for (const [name, file, found, replacement] of NAMES) {
  test(`the finding ${name} keeps its name, however its message is worded`, ({ content }) => {
    content.replace(file, found, replacement);
    expect(content.problems().map(({ finding }) => finding)).toContain(name);
  });
}
