import { EVENT, RELEASE, test } from '@/testing/content';
import { type Broken, testEachIsRefused } from '@/testing/content-problems';
import { expect } from '@/testing/unit';
import { loadContent } from '../load';

const change = (rule: string, entry: string, field: string, found: string, fix: string): Broken => ({
  rule,
  change: (content) => content.replace(EVENT, 'Announced.', `Announced.\n  - {${entry}}`),
  file: EVENT,
  on: '2112-',
  field,
  found,
  fix,
});

testEachIsRefused([
  {
    rule: 'a correction in the future',
    change: (content) =>
      content.replace(
        RELEASE,
        'contacts:',
        'corrections: [{at: 2112-01-20T09:00, note: Later.}, {at: 2012-01-19T09:00, note: Now.}]\ncontacts:',
      ),
    file: RELEASE,
    on: '2112-',
    field: 'corrections[0].at',
    found: '"2112-01-20T09:00"',
    fix: 'the present time or an earlier one',
  },
  change(
    'a change of the future that says nothing of what was before',
    'at: 2112-01-20T09:00, note: Another number.',
    'history[1].at',
    '"2112-01-20T09:00"',
    'only a change of start, status or replay can be dated ahead, with formerStart, formerStatus or formerReplay',
  ),
  change(
    'a change of a day that is yet to come, and says nothing of what was before',
    'at: 2112-01-20, note: Another number.',
    'history[1].at',
    '"2112-01-20"',
    'the present time or an earlier one',
  ),
  change(
    'a start of the future after whose former one the replay would be over',
    'at: 2112-01-20T09:00, note: Earlier., formerStart: 2112-01-27T08:00',
    'history[1].formerReplay',
    'nothing',
    'the replay as it is until then',
  ),
]);

const FORMER = [
  'formerStart: 2012-01-26T08:00',
  'formerStatus: tentative',
  'formerReplay: {through: 2012-02-01, url: "https://a.example"}',
];
for (const former of FORMER) {
  test(`a change may be dated in the future with ${former.split(':')[0]}`, ({ content }) => {
    content.replace(EVENT, 'Announced.', `Announced.\n  - {at: 2112-01-20T09:00, note: Later., ${former}}`);
    expect(content.problems()).toEqual([]);
  });
}

test('an entry dated before its publication is refused, one dated with it is not', ({ content }) => {
  const at = (time: string) => {
    const copy = content.read(RELEASE);
    content.replace(RELEASE, 'publishedOn: 2012-01-18', `publishAt: 2112-01-18T08:00`);
    content.replace(RELEASE, 'contacts:', `corrections: [{at: ${time}, note: One.}]\ncontacts:`);
    content.remove(EVENT).replace(RELEASE, 'events: [q2-fy2012-results-call]\n', '');
    const problems = content.problems();
    content.write(RELEASE, copy).write(EVENT, event);
    return problems.map(({ field }) => field);
  };
  const event = content.read(EVENT);
  expect(at('2112-01-18T08:00')).toEqual([]);
  expect(at('2112-01-18T08:01')).toEqual(['corrections[0].at']);
});

test('a draft may have any dates', ({ content }) => {
  content
    .replace(RELEASE, 'contacts:', 'draft: true\ncorrections: [{at: 2112-01-20T09:00, note: Later.}]\ncontacts:')
    .replace(EVENT, 'Announced.', 'Announced.\n  - {at: 2112-01-20T09:00, note: Another number.}');
  expect(content.problems()).toEqual([]);
});

test('a correction is accepted from its instant on, as the problem says', ({ content }) => {
  content.replace(RELEASE, 'contacts:', 'corrections: [{at: 2012-01-20T09:00, note: One.}]\ncontacts:');
  const at = Date.parse('2012-01-20T14:00:00Z');
  const problemsAt = (now: number) =>
    loadContent(content.directory, now, { latest: now }).heldBack.flatMap(({ problems }) => problems);
  expect(problemsAt(at - 1)).toMatchObject([{ lapsesAt: at }]);
  expect(problemsAt(at)).toEqual([]);
});
