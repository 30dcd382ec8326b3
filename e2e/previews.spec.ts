import { EVENT, expect, RELEASE, test } from '@/testing/test';

/** Width and height of a PNG, from its first chunk. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test('the preview picture of a page exists and shows the same phase as the page', async ({ site }) => {
  const pictures: string[] = [];
  for (const at of ['2012-01-20T15:00:00Z', '2012-01-25T15:00:00Z', '2012-01-27T13:10:00Z']) {
    const { origin } = await site({ at, env: { SITE_URL: 'https://investors.example.com' } });
    for (const path of [EVENT, RELEASE]) {
      const html = await (await fetch(origin + path)).text();
      expect(html).toContain(`<meta property="og:image" content="https://investors.example.com${path}/card.png"/>`);
      expect(html).toContain(`<link rel="canonical" href="https://investors.example.com${path}"/>`);
      const response = await fetch(`${origin}${path}/card.png`);
      expect(response.headers.get('content-type')).toBe('image/png');
      const png = Buffer.from(await response.arrayBuffer());
      expect(sizeOf(png)).toEqual([1200, 630]);
      if (path === EVENT) pictures.push(png.toString('base64'));
    }
  }
  const [scheduled, stillScheduled, live] = pictures;
  expect(stillScheduled).toBe(scheduled);
  expect(live).not.toBe(scheduled);
});
