import { EVENT as EVENT_FILE } from '@/testing/content';
import { type Present, test } from '@/testing/present';
import { answerOf, recordingRenderer } from '@/testing/renders';
import { expect } from '@/testing/unit';
import { contentSecurityPolicy } from './headers';
import { Site } from './site';

const CALL = '/events/q2-fy2012-results-call';

function serve({ content, reload }: Present, fields: string): Site {
  content
    .append('company.yaml', 'embeds: [https://player.example.com]')
    .replace(EVENT_FILE, 'webcast:', `${fields}\nwebcast:`);
  reload();
  return new Site(recordingRenderer().render);
}

const GERMAN = 'webcasts: [{name: de, language: de, url: https://webcast.example.net/de}]';
const SESSION =
  'sessions: [{title: Questions, start: 2012-01-27T08:30, durationMinutes: 20, webcast: {name: questions, url: https://webcast.example.net/q, opensMinutesBefore: 5}}]';

async function statuses(site: Site, present: Present, path: string, instants: string[]): Promise<number[]> {
  const all: number[] = [];
  for (const instant of instants) {
    present.setTo(instant);
    all.push((await answerOf(site, path)).status);
  }
  return all;
}

test('a webcast in another language opens and closes with the event', async ({ present }) => {
  const site = serve(present, GERMAN);
  const instants = [
    '2012-01-27T12:44:59.999Z',
    '2012-01-27T12:45:00.000Z',
    '2012-01-27T14:59:59.999Z',
    '2012-01-27T15:00:00.000Z',
  ];
  expect(await statuses(site, present, `${CALL}/webcast/de`, instants)).toEqual([404, 307, 307, 410]);
  present.setTo('2012-01-27T13:00:00Z');
  expect((await answerOf(site, `${CALL}/webcast/de`)).headers.location).toBe('https://webcast.example.net/de');
});

test('the webcast of a session opens before it, and closes with it', async ({ present }) => {
  const site = serve(present, SESSION);
  const instants = [
    '2012-01-27T13:24:59.999Z',
    '2012-01-27T13:25:00.000Z',
    '2012-01-27T13:49:59.999Z',
    '2012-01-27T13:50:00.000Z',
  ];
  expect(await statuses(site, present, `${CALL}/webcast/questions`, instants)).toEqual([404, 307, 307, 410]);
});

test('a webcast that the event does not have is no address', async ({ present }) => {
  const site = serve(present, GERMAN);
  present.setTo('2012-01-27T13:00:00Z');
  expect((await answerOf(site, `${CALL}/webcast/fr`)).status).toBe(404);
});

test('the page of an embedded webcast may show its provider while it is open, and no other page', async ({
  present,
}) => {
  const site = serve(present, GERMAN);
  present.content.replace(
    EVENT_FILE,
    'url: https://www.immunogen.com\nreplay',
    'url: https://player.example.com/7\n  embed: true\nreplay',
  );
  present.reload();
  const framesOn = async (path: string) => (await answerOf(site, path)).frames;
  present.setTo('2012-01-27T12:44:59.999Z');
  expect(await framesOn(CALL)).toBeUndefined();
  present.setTo('2012-01-27T12:45:00Z');
  expect(await framesOn(CALL)).toEqual(['https://player.example.com']);
  for (const path of ['/', '/events', `${CALL}/transcript`]) expect(await framesOn(path)).toBeUndefined();
  present.setTo('2012-01-27T15:00:00Z');
  expect(await framesOn(CALL)).toBeUndefined();
});

const NOTHING = { sheets: [], scripts: [] };

test('a policy without frames allows none, and one with them this site and them', () => {
  expect(contentSecurityPolicy({ languages: ['en'] }, NOTHING, [])).not.toContain('frame-src');
  expect(contentSecurityPolicy({ languages: ['en'] }, NOTHING, [], ['https://player.example.com'])).toContain(
    "frame-src 'self' https://player.example.com;",
  );
});

test('a provider that the company did not name is refused, and a name that two webcasts have', ({ present }) => {
  serve(present, GERMAN);
  present.content.replace(EVENT_FILE, 'name: de', 'name: de, embed: true');
  expect(present.content.problems()).toMatchObject([
    { field: 'webcasts[0].embed', fix: expect.stringContaining('https://player.example.com') },
  ]);
  present.content.replace(
    EVENT_FILE,
    ', embed: true, language: de, url: https://webcast.example.net/de}',
    ', url: https://a.example.net}, {name: de, url: https://b.example.net}',
  );
  expect(present.content.problems()).toMatchObject([{ field: 'webcasts[1].name', rule: 'webcast-name' }]);
});
