import { COMPANY, EVENT, RELEASE, test } from '@/testing/content';
import { testEachIsRefused } from '@/testing/content-problems';
import { expect } from '@/testing/unit';

testEachIsRefused([
  {
    rule: 'a release without fields',
    change: (content) => content.write(RELEASE, 'WALTHAM, Mass.--\n'),
    file: RELEASE,
    on: 'WALTHAM',
    field: 'fields',
    found: '"WALTHAM, Mass.--"',
    fix: 'begin the file with its fields, between two lines of ---',
  },
  {
    rule: 'a release without an end of its fields',
    change: (content) => content.write(RELEASE, content.read(RELEASE).replace('media]\n---', 'media]')),
    file: RELEASE,
    on: '---',
    field: 'fields',
    found: '"---"',
    fix: 'between two lines of ---',
  },
  {
    rule: 'a release with text above its fields',
    change: (content) => content.write(RELEASE, `For release:\n${content.read(RELEASE)}`),
    file: RELEASE,
    on: 'For release:',
    field: 'fields',
    found: '"For release:"',
    fix: 'begin the file with its fields',
  },
  {
    rule: 'a repeated field',
    change: (content) => content.replace(EVENT, 'kind: conference call', 'kind: conference call\ntitle: Other'),
    file: EVENT,
    on: 'title: Other',
    field: 'fields',
    found: 'Map keys must be unique',
    fix: 'YAML: "name: value" lines',
  },
  {
    rule: 'unclosed YAML',
    change: (content) =>
      content.replace(RELEASE, 'events: [q2-fy2012-results-call]', 'events: [q2-fy2012-results-call'),
    file: RELEASE,
    on: 'contacts:',
    field: 'fields',
    found: 'Flow sequence',
    fix: 'YAML: "name: value" lines',
  },
  {
    rule: 'a value with a colon and without quotes',
    change: (content) => content.replace(EVENT, 'title: Second', 'title: Results: Second'),
    file: EVENT,
    on: 'title:',
    field: 'fields',
    found: 'Nested mappings',
    fix: 'quotes around a value with ": "',
  },
  {
    rule: 'a YAML tag',
    change: (content) => content.replace(EVENT, 'passcode: "5537853"', 'passcode: !!int 5537853'),
    file: EVENT,
    on: 'passcode:',
    field: 'fields',
    found: 'Unresolved tag',
    fix: 'YAML: "name: value" lines',
  },
  {
    rule: 'a YAML alias',
    change: (content) =>
      content
        .replace(COMPANY, 'name: ImmunoGen\n', 'name: &it ImmunoGen\n')
        .replace(COMPANY, 'The Yates Network', '*it'),
    file: COMPANY,
    on: 'organization: *it',
    field: 'fields',
    found: 'an alias, "*it"',
    fix: 'write the value out where it is used',
  },
  {
    rule: 'text where a list belongs',
    change: (content) => content.replace(EVENT, 'history:', 'speakers: Daniel Junius\nhistory:'),
    file: EVENT,
    on: 'speakers:',
    field: 'speakers',
    found: '"Daniel Junius"',
    fix: 'a list: lines that begin with "- "',
  },
  {
    rule: 'text where fields belong',
    change: (content) => content.replace(EVENT, 'webcast:\n  url: ', 'webcast: '),
    file: EVENT,
    on: 'webcast:',
    field: 'webcast',
    found: '"https://www.immunogen.com"',
    fix: '"name: value" lines',
  },
  {
    rule: 'an empty company.yaml',
    change: (content) => content.write(COMPANY, ''),
    file: COMPANY,
    field: 'fields',
    found: 'nothing',
    fix: '"name: value" lines',
  },
]);

test('a long value is quoted shortened, on one line', ({ content }) => {
  content.replace(EVENT, 'title: Second', `title: >-\n  ${'Very\n  '.repeat(200)}Second`);
  const [problem] = content.problems();
  expect(problem?.fix).toBe('at most 400 characters');
  expect(problem?.found).toMatch(/^"Very Very .{100,120}…"$/);
});

test('exponentially growing aliases are refused without expanding them', ({ content }) => {
  const tenOf = (name: string) => Array(10).fill(`*${name}`).join(', ');
  content.write(COMPANY, `a: &a [x]\nb: &b [${tenOf('a')}]\nc: &c [${tenOf('b')}]\nd: [${tenOf('c')}]\n`);
  const problems = content.problems().filter(({ file }) => file === COMPANY);
  expect(problems).toHaveLength(30);
  expect(problems.at(-1)).toMatchObject({ line: 4, found: 'an alias, "*c"' });
});

test('each field left open by the importer is one problem, with what to decide', ({ content }) => {
  content
    .replace(EVENT, 'start: 2012-01-27T08:00', 'start: "TODO: Tuesday, January 27, 2012: that is a Friday"')
    .replace(EVENT, 'through: 2012-02-03', 'through: "TODO: the last day of the replay"')
    .replace(RELEASE, 'contacts: [investors, media]', 'contacts: [investors, "TODO: Ann Lee is not in company.yaml"]');
  const found = content.problems().map(({ file, line, field, found }) => ({ file, line, field, found }));
  const open = (file: string, field: string, what: string) => ({
    file,
    line: content.lineOf(file, what),
    field,
    found: `still to be decided: ${what}`,
  });
  expect(found).toEqual([
    open(EVENT, 'start', 'Tuesday, January 27, 2012: that is a Friday'),
    open(EVENT, 'replay.through', 'the last day of the replay'),
    open(RELEASE, 'contacts[1]', 'Ann Lee is not in company.yaml'),
  ]);
});
