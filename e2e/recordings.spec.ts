import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeCanaryContent } from '@/testing/canary';
import { ContentCopy, EVENT as EVENT_FILE } from '@/testing/content';
import { see } from '@/testing/seen';
import { EVENT, expect, test } from '@/testing/test';

const MEGABYTES = 30;

/** A tone of some minutes as WAV, which every browser plays. */
function recording(): Buffer {
  const rate = 44_100;
  const samples = Buffer.alloc(MEGABYTES * 1_000_000);
  for (let at = 0; at < samples.length; at += 2) samples.writeInt16LE(Math.round(2000 * Math.sin(at / 40)), at);
  const head = Buffer.from('RIFF____WAVEfmt \x10\0\0\0\x01\0\x01\0________\x02\0\x10\0data____', 'latin1');
  head.writeUInt32LE(36 + samples.length, 4);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

const SOUND = recording();
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The shipped call with a recording hosted by the site. */
function writeContent(directory: string): void {
  writeCanaryContent(directory);
  mkdirSync(join(directory, 'files/2012'), { recursive: true });
  writeFileSync(join(directory, 'files/2012/call.wav'), SOUND);
  writeFileSync(join(directory, 'files/2012/slides.pdf'), '%PDF-1.4 slides');
  new ContentCopy(directory)
    .replace(EVENT_FILE, '2012-02-03\n  url: https://www.immunogen.com', '2012-02-03\n  recording: 2012/call.wav')
    .replace(
      EVENT_FILE,
      'history:',
      'materials:\n  - kind: slides\n    title: Slides\n    file: 2012/slides.pdf\nhistory:',
    );
}

test.describe('the recording of a call', () => {
  const DURING = '2012-01-30T12:00:00Z';

  test('is served whole, in ranges and conditionally', async ({ siteAt }) => {
    const { origin } = await siteAt(DURING, writeContent);
    const get = (headers: Record<string, string> = {}, method = 'GET') =>
      fetch(`${origin}${EVENT}/replay`, { headers, method, redirect: 'manual' });
    const whole = await get();
    expect(whole.status).toBe(200);
    expect(whole.headers.get('content-type')).toBe('audio/wav');
    expect(whole.headers.get('content-disposition')).toBe('inline; filename="q2-fy2012-results-call.wav"');
    expect(whole.headers.get('accept-ranges')).toBe('bytes');
    expect(whole.headers.get('cache-control')).toBe('no-store');
    expect(sha(new Uint8Array(await whole.arrayBuffer()))).toBe(sha(SOUND));

    const part = await get({ range: 'bytes=1000000-1000099' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 1000000-1000099/${SOUND.length}`);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(SOUND.subarray(1_000_000, 1_000_100));
    const last = await get({ range: 'bytes=-50' });
    expect(Buffer.from(await last.arrayBuffer())).toEqual(SOUND.subarray(-50));

    const beyond = await get({ range: `bytes=${SOUND.length}-` });
    expect(beyond.status).toBe(416);
    expect(beyond.headers.get('content-range')).toBe(`bytes */${SOUND.length}`);
    const etag = whole.headers.get('etag') ?? '';
    expect((await get({ range: 'bytes=0-9', 'if-range': etag })).status).toBe(206);
    expect((await get({ range: 'bytes=0-9', 'if-range': '"other"' })).status).toBe(200);
    expect((await see(origin, `${EVENT}/replay`, { 'if-none-match': etag })).status).toBe(304);
    const head = await get({}, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(SOUND.length)]);
    expect(await head.text()).toBe('');
  });

  test('is refused before it opens and after it closes, and its file has no other path', async ({ siteAt }) => {
    for (const { at, status } of [
      { at: '2012-01-27T13:59:00Z', status: 404 },
      { at: '2012-02-04T05:00:01Z', status: 410 },
    ]) {
      const { origin } = await siteAt(at, writeContent);
      for (const headers of [{}, { range: 'bytes=0-99' }])
        expect((await fetch(`${origin}${EVENT}/replay`, { headers })).status).toBe(status);
      expect((await fetch(`${origin}/files/2012/call.wav`)).status).toBe(404);
      expect(await (await fetch(origin + EVENT)).text()).not.toContain('call.wav');
    }
  });

  test('can be heard to the end of a request when the window closes, but no further range', async ({ siteAt }) => {
    const running = await siteAt('2012-02-04T04:59:53Z', writeContent);
    const response = await fetch(`${running.origin}${EVENT}/replay`);
    const reader = response.body?.getReader();
    let received = (await reader?.read())?.value?.length ?? 0;
    await running.until(Date.parse('2012-02-04T05:00:00.100Z'));
    expect((await fetch(`${running.origin}${EVENT}/replay`, { headers: { range: `bytes=${received}-` } })).status).toBe(
      410,
    );
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read())
      received += chunk.value.length;
    expect(received).toBe(SOUND.length);
  });

  test('plays with the keyboard', async ({ page, siteAt }) => {
    const { origin } = await siteAt(DURING, writeContent);
    await page.goto(origin + EVENT);
    const isPaused = () => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused);
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press('Tab');
      if (await page.locator('audio').evaluate((audio) => audio === document.activeElement)) break;
    }
    expect(await isPaused()).toBe(true);
    await page.keyboard.press('Space');
    await expect.poll(isPaused).toBe(false);
    await page.keyboard.press('Space');
    await expect.poll(isPaused).toBe(true);
  });

  test('plays and seeks on the page', async ({ page, siteAt }) => {
    const { origin } = await siteAt(DURING, writeContent);
    const ranges: string[] = [];
    page.on('request', (request) => request.url().endsWith('/replay') && ranges.push(request.headers().range ?? ''));
    await page.goto(origin + EVENT);
    expect(ranges).toEqual([]);
    await seek(page, 250);
    const played = await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime);
    expect(played).toBeGreaterThanOrEqual(250);
    expect(ranges.some((range) => /^bytes=[1-9]\d+-/.test(range))).toBe(true);
    await page.goto('about:blank');
  });

  test('documents have their own media type and only a path below /files/', async ({ siteAt }) => {
    const { origin } = await siteAt(DURING, writeContent);
    const slides = await fetch(`${origin}/files/2012/slides.pdf`, { headers: { range: 'bytes=0-3' } });
    expect([slides.status, slides.headers.get('content-type'), await slides.text()]).toEqual([
      206,
      'application/pdf',
      '%PDF',
    ]);
    expect(await (await fetch(origin + EVENT)).text()).toContain('Slides · PDF, 15 bytes');
    for (const path of [
      '/files/2012/../../company.yaml',
      '/files/..%2fcompany.yaml',
      '/files/2012%2fslides.pdf',
      '/files//2012/slides.pdf',
      '/files/2012/slides.pdf%00',
      '/files/2012',
      '/files/',
    ]) {
      expect((await fetch(origin + path)).status, path).toBe(404);
    }
  });
});

async function seek(page: Page, seconds: number): Promise<void> {
  await page.locator('audio').evaluate(
    (audio: HTMLAudioElement, to) =>
      new Promise<void>((resolve, reject) => {
        audio.muted = true;
        audio.onerror = () => reject(new Error(audio.error?.message));
        audio.onloadedmetadata = () => {
          audio.currentTime = to;
        };
        audio.ontimeupdate = () => audio.currentTime > to && resolve();
        void audio.play();
      }),
    seconds,
  );
}
