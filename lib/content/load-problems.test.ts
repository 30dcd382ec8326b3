import { COMPANY, EVENT, RELEASE, test } from '@/testing/content';
import { testEachIsRefused } from '@/testing/content-problems';
import { expect } from '@/testing/unit';
import { ContentError } from './problem';

testEachIsRefused([
  {
    rule: 'a file name with capitals',
    change: (content) => content.write('releases/Q3-Results.mdx', content.read(RELEASE)),
    file: 'releases/Q3-Results.mdx',
    field: 'file name',
    found: '"Q3-Results.mdx"',
    fix: 'lower-case letters, digits and hyphens, ending in .mdx, or .ja.mdx for a translation: the name is the address',
  },
  {
    rule: 'a file that is not MDX',
    change: (content) => content.write('events/q3-call.md', content.read(EVENT)),
    file: 'events/q3-call.md',
    field: 'file name',
    found: '"q3-call.md"',
    fix: 'ending in .mdx',
  },
  {
    rule: 'a folder among the releases',
    change: (content) => content.write('releases/2012/q3.mdx', content.read(RELEASE)),
    file: 'releases/2012',
    field: 'file name',
    found: 'something that is not a regular file',
    fix: 'lower-case letters, digits and hyphens',
  },
  {
    rule: 'a file that is not UTF-8',
    change: (content) =>
      content.write(EVENT, Buffer.from(content.read(EVENT).replace('Announced', 'Annoncé'), 'latin1')),
    file: EVENT,
    field: 'file',
    found: 'bytes that are not UTF-8',
    fix: 'save the file as UTF-8',
  },
  {
    rule: 'content without company.yaml',
    change: (content) => content.remove(COMPANY),
    file: COMPANY,
    field: 'file',
    found: 'a missing or unreadable file',
    fix: 'create the file, or make it readable for the server',
  },
  {
    rule: 'content without the events folder',
    change: (content) => content.replace(RELEASE, 'events: [q2-fy2012-results-call]\n', '').remove('events'),
    file: 'events',
    field: 'folder',
    found: 'nothing',
    fix: 'create the folder, even if it has no events yet',
  },
]);

test('a company without releases and events needs only their folders', ({ content }) => {
  content.remove(RELEASE).remove(EVENT);
  expect(content.load().transitions).toEqual([]);
});

test('all problems of all files are reported at once, each with its place', ({ content }) => {
  content
    .replace(COMPANY, 'mic: XNAS', 'mic: Nasdaq')
    .replace(COMPANY, 'website: https', 'website: http')
    .replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2012-01-27T8')
    .replace(EVENT, '"+19133121231"', '913-312-1231')
    .append(EVENT, '<p>Agenda</p>')
    .replace(RELEASE, 'publishedOn:', 'published:')
    .append(RELEASE, '{revenue}')
    .write('releases/Draft.mdx', '');
  const message = messageOf(() => content.load());
  expect(message).toContain(`9 problems in ${content.directory}:\n`);
  const places = message.split('\n').filter((line) => /^ {2}\S/.test(line));
  const at = (file: string, text: string) => `  ${file}:${content.lineOf(file, text)}  `;
  expect(places).toEqual([
    `${at(COMPANY, 'mic:')}mic`,
    `${at(COMPANY, 'website:')}website`,
    `${at(EVENT, 'start:')}start`,
    `${at(EVENT, 'number:')}dialIn[0].number`,
    `${at(EVENT, '<p>')}text`,
    '  releases/Draft.mdx  file name',
    `${at(RELEASE, 'id:')}publishAt`,
    `${at(RELEASE, 'published:')}published`,
    `${at(RELEASE, '{revenue}')}text`,
  ]);
  expect(message).toContain(
    '\n    found: "Nasdaq"\n    fix:   the exchange’s four-letter ISO 10383 code, as in XNAS\n',
  );
});

test('references between files are checked even if a third file is broken', ({ content }) => {
  content
    .replace(RELEASE, 'events: [q2-fy2012-results-call]', 'events: [q2-call]')
    .write('releases/third.mdx', 'no fields');
  expect(content.problems()).toMatchObject([
    { file: RELEASE, field: 'events[0]' },
    { file: 'releases/third.mdx', field: 'fields' },
  ]);
});

test('a reference to a broken file is not a second problem', ({ content }) => {
  content.replace(EVENT, 'kind: conference call', 'kind: call').append(RELEASE, '[It](/events/q2-fy2012-results-call)');
  expect(content.problems()).toMatchObject([{ file: EVENT, field: 'kind' }]);
});

function messageOf(load: () => unknown): string {
  try {
    load();
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return '';
}
