import { published } from '@/lib/content/published';
import { defaultLanguage } from '@/messages/language';
import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { sourcesOf } from './sources';

const CALL = 'q2-fy2012-results-call';
const ANNOUNCEMENT = `${CALL}-announcement`;
const NOW = Date.parse('2012-02-01T12:00:00Z');

/** The shipped call, moved from January 27 to January 30. */
function moved(content: ContentCopy): ContentCopy {
  return content
    .replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2012-01-30T08:30')
    .replace(
      EVENT,
      'Announced.',
      'Announced.\n  - {at: 2012-01-20T09:00, note: Moved., formerStart: 2012-01-27T08:00}',
    );
}

/** A further release that names the call. */
function release(content: ContentCopy, name: string, publishAt: string, words: string): ContentCopy {
  const fields = `id: ${name}-release\ntitle: The release ${name}\npublishAt: ${publishAt}\nevents: [${CALL}]`;
  return content.write(`releases/${name}.mdx`, `---\n${fields}\n---\n\n${words}\n`);
}

/** What is said of the event, by field, with the release that says otherwise. */
function found(content: ContentCopy): string[] {
  const { warnings, heldBack } = content.accept(NOW);
  expect(heldBack).toEqual([]);
  return warnings
    .filter(({ rule }) => rule.endsWith('-differs') || rule.endsWith('-missing'))
    .map(({ field, fix }) => `${field}: ${/(releases\/\S+|its announcement) says/.exec(fix)?.[1]}`);
}

const AT_830 = 'The conference call will be held at 8:30 a.m. ET on Monday, January 30, 2012.';
const AT_8 = 'The conference call will be held at 8:00 a.m. ET on Friday, January 27, 2012.';

test('a move is right against the new start, the announcement against the former one', ({ content }) => {
  release(moved(content), 'move', '2012-01-20T09:00', AT_830);
  expect(found(content)).toEqual([]);
});

test('a release before the move is right against the former start, one after it is not', ({ content }) => {
  release(moved(content), 'reminder', '2012-01-19T09:00', AT_8);
  expect(found(content)).toEqual([]);
  content.remove('releases/reminder.mdx');
  release(content, 'results', '2012-01-26T09:00', AT_8);
  expect(found(content)).toEqual(['start: releases/results.mdx']);
});

test('a move that states another start than the event has is found', ({ content }) => {
  release(moved(content), 'move', '2012-01-20T09:00', AT_830.replace('8:30', '9:30'));
  expect(found(content)).toEqual(['start: releases/move.mdx']);
});

for (const publishAt of ['2012-01-30T06:00', '2012-01-27T06:00']) {
  const isThatDay = publishAt.startsWith('2012-01-30');
  test(`"today at 8:30" on ${publishAt.slice(0, 10)} is ${isThatDay ? 'right' : 'found'}`, ({ content }) => {
    const words = 'ImmunoGen reported its results. Management will host a conference call today at 8:30 a.m. ET.';
    release(moved(content), 'results', publishAt, words);
    expect(found(content)).toEqual(isThatDay ? [] : ['start: releases/results.mdx']);
  });
}

test('a number and the end of the replay are compared with each release that states them', ({ content }) => {
  const words = `${AT_8} To access the live call by phone, dial 913-312-1232. A replay will be available through February 4, 2012.`;
  release(content, 'results', '2012-01-26T09:00', words);
  expect(found(content)).toEqual(['dialIn[0].number: releases/results.mdx', 'replay.through: releases/results.mdx']);
});

/** The release and the fact that each fact of the event has as its source. */
function sources(content: ContentCopy): (string | undefined)[] {
  const site = published(content.accept(NOW).content, NOW);
  const event = site.event(CALL);
  if (!event) throw new Error('The event is not public.');
  const sourceOf = sourcesOf(event, site, defaultLanguage);
  return [sourceOf('start'), sourceOf('number +19133121231')];
}

test('after a move the start has its source in the release that states it now, all else where it was', ({
  content,
}) => {
  const number = `/releases/${ANNOUNCEMENT}#states-number-19133121231`;
  expect(sources(content)).toEqual([`/releases/${ANNOUNCEMENT}#states-start`, number]);
  moved(content);
  expect(sources(content)).toEqual([undefined, number]);
  release(content, 'move', '2012-01-20T09:00', `${AT_830} Dial 913-312-1231.`);
  release(content, 'results', '2012-01-30T06:00', 'Management will host a conference call today at 8:30 a.m. ET.');
  expect(sources(content)).toEqual(['/releases/move#states-start', number]);
  content.remove('releases/move.mdx');
  expect(sources(content)).toEqual(['/releases/results#states-start', number]);
});

test('sentences of one release that state the same fact of two events are told apart', ({ content }) => {
  const other = content
    .read(EVENT)
    .replace('id: immunogen-q2', 'id: other-q2')
    .replace('start: 2012-01-27T08:00', 'start: 2012-02-10T10:00')
    .replace('through: 2012-02-03', 'through: 2012-03-03');
  content.write('events/other-call.mdx', other);
  content.replace(RELEASE, `events: [${CALL}]`, `events: [${CALL}, other-call]`);
  content.append(RELEASE, 'ImmunoGen will also host a conference call at 10:00 a.m. ET on Friday, February 10, 2012.');
  const site = published(content.accept(NOW).content, NOW);
  const of = (slug: string) => {
    const event = site.event(slug);
    return event && sourcesOf(event, site, defaultLanguage)('start');
  };
  expect(of(CALL)).toBe(`/releases/${ANNOUNCEMENT}#states-start`);
  // Whether a release of several calls states each start is for the words to say.
  expect(of('other-call')).not.toBe(of(CALL));
});

test('an event has all releases that name it, newest first, and none that is not public', ({ content }) => {
  release(content, 'results', '2012-01-27T06:00', 'Revenue was high.');
  release(content, 'reminder', '2012-01-25T06:00', 'Do not forget the call.');
  const at = (iso: string) => {
    const now = Date.parse(iso);
    return published(content.accept(NOW).content, now)
      .event(CALL)
      ?.releases.map(({ slug }) => slug);
  };
  expect(at('2012-01-27T10:59:59.999Z')).toEqual(['reminder', ANNOUNCEMENT]);
  expect(at('2012-01-27T11:00:00Z')).toEqual(['results', 'reminder', ANNOUNCEMENT]);
});
