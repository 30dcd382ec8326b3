import { cpSync } from 'node:fs';
import { ContentCopy } from '@/testing/content';
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

const TITLES = [
  'ImmunoGen Announces ✅ α-Emitter Program',
  'Ωμέγα, Жук, Tiếng Việt, ő ş ģ — Q1\u2011Q2 ≥ 5 % → ™ ®',
  '第2四半期 決算説明会のお知らせ',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'W'.repeat(180),
  '👩‍🔬 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
];

test('a picture is drawn of any title, in the colour of the company, and no other machine is asked', async ({
  site,
}, testInfo) => {
  const content = new ContentCopy(testInfo.outputPath('content'));
  cpSync('content', content.directory, { recursive: true });
  const release = (index: number, title: string) =>
    content.write(
      `releases/r${index}.mdx`,
      `---\nid: r-${index}\ntitle: ${title}\npublishedOn: 2011-01-01\n---\n\nWords.\n`,
    );
  for (const [index, title] of TITLES.entries()) release(index, title);
  const env = {
    CONTENT_DIR: content.directory,
    NODE_OPTIONS: '--import ./testing/closed-network.mjs',
  };
  const { origin, output } = await site({ at: '2012-01-20T15:00:00Z', env });
  const pictures = new Set<string>();
  for (const index of TITLES.keys()) {
    const response = await fetch(`${origin}/releases/r${index}/card.png`);
    expect({ title: TITLES[index], status: response.status }).toEqual({ title: TITLES[index], status: 200 });
    const png = Buffer.from(await response.arrayBuffer());
    expect(sizeOf(png)).toEqual([1200, 630]);
    pictures.add(png.toString('base64'));
  }
  expect(pictures.size).toBe(TITLES.length);
  expect(output()).not.toContain('Another machine was asked for');
});

test('a picture has the colour of the company', async ({ site }, testInfo) => {
  const content = new ContentCopy(testInfo.outputPath('content'));
  cpSync('content', content.directory, { recursive: true });
  const drawn = async () => {
    const { origin } = await site({ at: '2012-01-20T15:00:00Z', env: { CONTENT_DIR: content.directory } });
    return Buffer.from(await (await fetch(`${origin}${RELEASE}/card.png`)).arrayBuffer());
  };
  const before = await drawn();
  content.write(
    'company.yaml',
    `${content.read('company.yaml').replace(/^colors:[\s\S]*?(?=^\S)/m, '')}\ncolors: {light: "#8a1538", dark: "#f2a7b8"}\n`,
  );
  expect((await drawn()).equals(before)).toBe(false);
});
