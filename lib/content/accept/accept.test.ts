import { test as base, type ContentCopy, RELEASE } from '@/testing/content';
import { expect } from '@/testing/unit';
import { loadContent } from '../load';
import { published } from '../published';
import type { PublicRecord } from './types';

const ANNOUNCEMENT = 'q2-fy2012-results-call-announcement';
const OTHER = 'releases/other.mdx';
const LATER = 'releases/later.mdx';

const OTHER_TEXT = '---\nid: other\ntitle: Other\npublishedOn: 2012-01-17\n---\n\nOther words.\n';
/** Staged until the morning after. */
const LATER_TEXT = '---\nid: later\ntitle: Later\npublishAt: 2012-01-21T08:00\n---\n\nLater words.\n';

const NOW = Date.parse('2012-01-20T15:00:00Z');
const MORNING = Date.parse('2012-01-21T13:00:00Z');

/** Content as a server sees it that goes on and on. */
class Seen {
  private record: PublicRecord = new Map();

  constructor(readonly content: ContentCopy) {}

  /** What of it is public, and what is held back, at an instant. */
  at(now: number) {
    const { content, heldBack, record, problems } = loadContent(this.content.directory, now, { record: this.record });
    this.record = record;
    const site = published(content, now);
    return {
      site,
      releases: site.releases.map(({ slug }) => slug).sort(),
      events: site.events.map(({ slug }) => slug).sort(),
      heldBack: heldBack.map(({ path, served }) => `${path}: ${served}`),
      problems,
      recorded: [...record.keys()],
    };
  }
}

const test = base.extend<{ seen: Seen }>({
  seen: async ({ content }, use) => {
    content.write(OTHER, OTHER_TEXT).write(LATER, LATER_TEXT);
    const seen = new Seen(content);
    seen.at(NOW);
    await use(seen);
  },
});

const ALL = ['other', ANNOUNCEMENT];
const breakIt = (content: ContentCopy, file: string) => content.replace(file, 'title:', 'tilte:');

test('a file at fault keeps what was public of it, and nobody else waits', ({ seen, content }) => {
  breakIt(content, OTHER).replace(RELEASE, 'Management also', 'We also');
  const { site, releases, heldBack } = seen.at(NOW);
  expect(releases).toEqual(ALL);
  expect(site.release('other')?.body).toContain('Other words.');
  expect(site.release(ANNOUNCEMENT)?.body).toContain('We also');
  expect(heldBack).toEqual([`${OTHER}: the last public version`]);
  content.write(OTHER, OTHER_TEXT.replace('Other words', 'Mended words'));
  expect(seen.at(NOW).site.release('other')?.body).toContain('Mended words.');
});

test('what was never public is not published while it is at fault, and is once it is mended', ({ seen, content }) => {
  breakIt(content, LATER);
  expect(seen.at(MORNING)).toMatchObject({ releases: ALL, heldBack: [`${LATER}: nothing`] });
  content.write(LATER, LATER_TEXT);
  expect(seen.at(MORNING).releases).toContain('later');
});

test('a second version that is moved to later and has a slip does not let the first out', ({ seen, content }) => {
  content.write(LATER, LATER_TEXT.replace('21T08:00', '21T09:00').replace('title:', 'tilte:'));
  expect(seen.at(MORNING).releases).toEqual(ALL);
});

test('a version that was public a moment ago is what stands in from then on', ({ seen, content }) => {
  expect(seen.at(MORNING).releases).toContain('later');
  breakIt(content, LATER);
  expect(seen.at(MORNING).releases).toContain('later');
});

/** Everything that takes back a release, whatever else is wrong with it. */
const TAKE_BACK: { by: string; change: (content: ContentCopy, file: string) => unknown }[] = [
  { by: 'deletion', change: (content, file) => content.remove(file) },
  { by: 'draft: true', change: (content, file) => content.replace(file, 'id:', 'draft: true\nid:') },
  {
    by: 'publishedOn moved ahead',
    change: (content, file) => content.replace(file, 'publishedOn: 2012-01-1', 'publishedOn: 2012-02-1'),
  },
  {
    by: 'publishAt moved ahead',
    change: (content, file) =>
      content.write(file, content.read(file).replace(/^publishedOn: .*$/m, 'publishAt: 2012-01-20T10:01')),
  },
];

/** What else may be wrong with the file that is taken back. */
const BESIDES: { fault: string; add: (content: ContentCopy, file: string) => unknown }[] = [
  { fault: 'nothing', add: () => {} },
  { fault: 'an unknown field', add: (content, file) => content.replace(file, 'id:', 'colour: red\nid:') },
  { fault: 'a value left to decide', add: (content, file) => content.replace(file, 'title: ', 'title: "TODO: " #') },
  { fault: 'YAML that is none', add: (content, file) => content.replace(file, 'id:', 'contacts: [investors\nid:') },
  { fault: 'a field given twice', add: (content, file) => content.replace(file, 'id:', 'title: Again\nid:') },
  { fault: 'words that are program', add: (content, file) => content.append(file, '{1 + 1}') },
  { fault: 'words that cannot be parsed', add: (content, file) => content.append(file, '{') },
  { fault: 'a link to nowhere', add: (content, file) => content.append(file, '[It](/releases/nowhere)') },
  {
    fault: 'fields that do not end',
    add: (content, file) => content.write(file, content.read(file).replace('\n---\n', '\n')),
  },
  {
    fault: 'bytes that are not UTF-8',
    add: (content, file) => content.write(file, Buffer.concat([Buffer.from(content.read(file)), Buffer.from([0xff])])),
  },
];

for (const { by, change } of TAKE_BACK) {
  for (const { fault, add } of BESIDES) {
    test(`${by} takes back a release that has ${fault} wrong with it, and the event that it announces`, ({
      seen,
      content,
    }) => {
      breakIt(content, LATER);
      change(content, RELEASE);
      add(content, by === 'deletion' ? OTHER : RELEASE);
      const taken = seen.at(NOW);
      expect(taken.site.release(ANNOUNCEMENT)).toBeUndefined();
      expect(taken).toMatchObject({ releases: ['other'], events: [] });
      expect(taken.recorded).not.toContain(RELEASE);
      // Whatever instant it named has come, it is not back while it is at fault.
      if (fault !== 'nothing') expect(seen.at(NOW + 60_000_000_000).releases).not.toContain(ANNOUNCEMENT);
    });
  }
}
