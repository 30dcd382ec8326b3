import { EVENT as EVENT_FILE } from '@/testing/content';
import { test } from '@/testing/present';
import { answerOf, recordingRenderer } from '@/testing/renders';
import { expect } from '@/testing/unit';
import { Site } from './site';

const EVENT = '/events/q2-fy2012-results-call';
const CAPTIONS = `${EVENT}/captions.vtt`;
const OPENS = Date.parse('2012-01-27T14:00:00Z');
const CLOSES = Date.parse('2012-02-04T05:00:00Z');

test.beforeEach(({ present }) => {
  present.content
    .write('files/call.mp4', Buffer.from('\0\0\0\x18ftypmp42'))
    .write('files/call.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nWords.\n')
    .replace(
      EVENT_FILE,
      '2012-02-03\n  url: https://www.immunogen.com',
      '2012-02-03\n  opens: 2012-01-27T09:00\n  recording: call.mp4\n  captions: call.vtt',
    );
  present.reload();
});

test('captions are there while the replay is open, to the millisecond, with a name', async ({ present }) => {
  const site = new Site(recordingRenderer().render);
  for (const at of [OPENS, CLOSES - 1]) {
    present.setTo(at);
    expect(await site.answer(CAPTIONS)).toMatchObject({
      file: { path: 'call.vtt' },
      headers: {
        'cache-control': 'no-store',
        'content-disposition': 'inline; filename="q2-fy2012-results-call.vtt"',
      },
    });
    expect(await site.answer(`${EVENT}/replay`)).toMatchObject({
      file: { path: 'call.mp4' },
      headers: { 'content-disposition': 'inline; filename="q2-fy2012-results-call.mp4"' },
    });
  }
});

test('before and after, captions answer like what never existed', async ({ present }) => {
  const site = new Site(recordingRenderer().render);
  for (const at of [OPENS - 1, CLOSES]) {
    present.setTo(at);
    const never = await answerOf(site, '/events/nothing/captions.vtt');
    for (const path of [CAPTIONS, `${CAPTIONS}/`, '/files/call.vtt']) expect(await answerOf(site, path)).toEqual(never);
  }
});

test('captions of what is elsewhere are refused', ({ present: { content } }) => {
  content.replace(EVENT_FILE, 'recording: call.mp4', 'url: https://r.example.com');
  expect(content.problems()).toMatchObject([
    { field: 'replay.captions', fix: expect.stringContaining('beside a recording alone') },
  ]);
});
