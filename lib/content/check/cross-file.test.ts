import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { testEachIsRefused } from '@/testing/content-problems';
import { expect } from '@/testing/unit';

const LATER = 'releases/q2-fy2012-results.mdx';
const LINK = '[The results](/releases/q2-fy2012-results)';

/** A second release, on the morning of the call. */
function addLaterRelease(content: ContentCopy, changes: { id?: string; draft?: boolean } = {}): ContentCopy {
  const { id = 'immunogen-2012-01-27-results', draft = false } = changes;
  const fields = [`id: ${id}`, 'title: Results', 'publishAt: 2012-01-27T06:30', `draft: ${draft}`];
  return content.write(LATER, `---\n${fields.join('\n')}\n---\n\nRevenue rose.\n`);
}

testEachIsRefused([
  {
    rule: 'a missing announcement',
    change: (content) => content.replace(EVENT, 'announcement: q2', 'announcement: q3'),
    file: EVENT,
    on: 'announcement:',
    field: 'announcement',
    found: '"q3-fy2012-results-call-announcement"',
    fix: 'the name of a file in content/releases, without .mdx',
  },
  {
    rule: 'a release that names a missing event',
    change: (content) => content.replace(RELEASE, '[q2-fy2012-results-call]', '[q2-fy2012-results-call, q3-call]'),
    file: RELEASE,
    on: 'events:',
    field: 'events[1]',
    found: '"q3-call"',
    fix: 'the name of a file in content/events, without .mdx',
  },
  {
    rule: 'an id of another file',
    change: (content) => addLaterRelease(content, { id: 'immunogen-2012-01-18-q2-fy2012-results-call' }),
    file: LATER,
    on: 'id:',
    field: 'id',
    found: '"immunogen-2012-01-18-q2-fy2012-results-call"',
    fix: `an id of its own: ${RELEASE} has this one`,
  },
  {
    rule: 'a former address of another file',
    change: (content) => {
      const field = 'formerAddresses: [/news/17]';
      content.replace(RELEASE, 'publishedOn:', `${field}\npublishedOn:`).replace(EVENT, 'kind:', `${field}\nkind:`);
    },
    file: RELEASE,
    on: 'formerAddresses:',
    field: 'formerAddresses',
    found: '"/news/17"',
    fix: `addresses of its own: ${EVENT} has this one`,
  },
  {
    rule: 'a link to a missing page',
    change: (content) => content.append(RELEASE, '[The replay](/events/q3-call)'),
    file: RELEASE,
    on: '/events/q3-call',
    field: 'text',
    found: 'a link to "/events/q3-call"',
    fix: 'an address of this site, as in /releases/<name> or /events/<name>',
  },
  {
    rule: 'a link to a missing folder',
    change: (content) => content.append(EVENT, '[Reports](/reports)'),
    file: EVENT,
    on: '/reports',
    field: 'text',
    found: 'a link to "/reports"',
    fix: 'an address of this site',
  },
  {
    rule: 'a link to a release under /events',
    change: (content) => content.append(EVENT, '[It](/events/q2-fy2012-results-call-announcement)'),
    file: EVENT,
    on: '[It]',
    field: 'text',
    found: 'a link to "/events/q2-fy2012-results-call-announcement"',
    fix: 'an address of this site',
  },
  {
    rule: 'a missing recording',
    change: (content) => content.replace(EVENT, '-03\n  url: https://www.immunogen.com', '-03\n  recording: q2.mp3'),
    file: EVENT,
    on: 'recording:',
    field: 'replay.recording',
    found: '"q2.mp3"',
    fix: 'a file that is in content/files',
  },
  {
    rule: 'a missing document',
    change: (content) =>
      content.replace(EVENT, 'history:', 'materials:\n  - {kind: slides, title: Slides, file: q2.pdf}\nhistory:'),
    file: EVENT,
    on: 'q2.pdf',
    field: 'materials[0].file',
    found: '"q2.pdf"',
    fix: 'a file that is in content/files',
  },
  {
    rule: 'a missing release among the materials',
    change: (content) =>
      content.replace(EVENT, 'history:', 'materials:\n  - {kind: release, title: Results, release: q2}\nhistory:'),
    file: EVENT,
    on: 'release: q2',
    field: 'materials[0].release',
    found: '"q2"',
    fix: 'the name of a file in content/releases, without .mdx',
  },
  {
    rule: 'history out of order',
    change: (content) => content.replace(EVENT, 'Announced.', 'Announced.\n  - {at: 2012-01-17, note: Moved.}'),
    file: EVENT,
    on: 'note: Moved.',
    field: 'history[1].at',
    found: '"2012-01-17T05:00:00.000Z"',
    fix: 'history in order, the oldest first',
  },
  {
    rule: 'a call that starts before its publication',
    change: (content) => content.replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2012-01-17T23:59'),
    file: EVENT,
    on: 'start:',
    field: 'start',
    found: '"2012-01-18T04:59:00.000Z"',
    fix: 'a start after the event was announced',
  },
  {
    rule: 'a location that the text does not have',
    change: (content) => content.replace(RELEASE, 'city: WALTHAM, Mass.', 'city: BOSTON'),
    file: RELEASE,
    on: 'city:',
    field: 'dateline.city',
    found: '"BOSTON"',
    fix: 'the place as it stands in the text',
  },
]);

test('text may link to pages published earlier, together or later; the link appears when its page does', ({
  content,
}) => {
  for (const draft of [false, true]) {
    addLaterRelease(content, { draft }).append(
      LATER,
      '[The call](/events/q2-fy2012-results-call) and [these](/releases/q2-fy2012-results)',
    );
    content.append(RELEASE, `${LINK} and [the call](/events/q2-fy2012-results-call)`).append(EVENT, LINK);
    expect(content.problems()).toEqual([]);
  }
});

test('an existing recording and document are accepted', ({ content }) => {
  content
    .write('files/2012/q2.mp3', 'ID3\x03')
    .replace(EVENT, '-03\n  url: https://www.immunogen.com', '-03\n  recording: 2012/q2.mp3')
    .replace(EVENT, 'history:', 'materials:\n  - {kind: supplement, title: Audio, file: 2012/q2.mp3}\nhistory:');
  expect(content.problems()).toEqual([]);
});
