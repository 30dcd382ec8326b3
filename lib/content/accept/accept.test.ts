import { createHash } from 'node:crypto';
import { type Authored, test as base } from '@/testing/accepted';
import { COMPANY, type ContentCopy, EVENT, RELEASE } from '@/testing/content';
import { expect } from '@/testing/unit';

const ANNOUNCEMENT = 'q2-fy2012-results-call-announcement';
const OTHER = 'releases/other.mdx';
const LATER = 'releases/later.mdx';

const OTHER_TEXT = '---\nid: other\ntitle: Other\npublishedOn: 2012-01-17\n---\n\nOther words.\n';
/** Embargoed until the next morning. */
const LATER_TEXT = '---\nid: later\ntitle: Later\npublishAt: 2012-01-21T08:00\n---\n\nLater words.\n';

const NOW = Date.parse('2012-01-20T15:00:00Z');
const MORNING = Date.parse('2012-01-21T13:00:00Z');
const YEARS_LATER = Date.parse('2032-01-20T15:00:00Z');

const ALL = ['other', ANNOUNCEMENT];

const test = base.extend<{ seen: Authored }>({
  seen: async ({ authored, content }, use) => {
    content.write(OTHER, OTHER_TEXT).write(LATER, LATER_TEXT);
    authored.at(NOW);
    await use(authored);
  },
});

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

const breakIt = (content: ContentCopy, file: string) => content.replace(file, 'title:', 'tilte:');

test('a file with an error keeps its public version, and other files go on', ({ seen, content }) => {
  breakIt(content, OTHER).replace(RELEASE, 'Management also', 'We also');
  const { site, releases, served } = seen.at(NOW);
  expect(releases).toEqual(ALL);
  expect(site.release('other')?.body).toContain('Other words.');
  expect(site.release(ANNOUNCEMENT)?.body).toContain('We also');
  expect(served).toEqual({ [OTHER]: 'the last public version' });
  content.write(OTHER, OTHER_TEXT.replace('Other words', 'Mended words'));
  expect(seen.at(NOW).site.release('other')?.body).toContain('Mended words.');
});

test('a file that was never public stays unpublished until its error is fixed', ({ seen, content }) => {
  breakIt(content, LATER);
  expect(seen.at(MORNING)).toMatchObject({ releases: ALL, served: { [LATER]: 'nothing' } });
  content.write(LATER, LATER_TEXT);
  expect(seen.at(MORNING).releases).toContain('later');
});

test('a broken new version with a later publication does not publish the old version', ({ seen, content }) => {
  content.write(LATER, LATER_TEXT.replace('21T08:00', '21T09:00').replace('title:', 'tilte:'));
  expect(seen.at(MORNING).releases).toEqual(ALL);
});

test('the version that was published last is the one that is kept', ({ seen, content }) => {
  expect(seen.at(MORNING - 1).releases).toEqual(ALL);
  expect(seen.at(MORNING).releases).toContain('later');
  breakIt(content, LATER);
  expect(seen.at(MORNING).releases).toContain('later');
});

test('a file is not public before its instant, even if the clock was ahead for a while', ({ seen, content }) => {
  seen.at(MORNING);
  breakIt(content, LATER);
  expect(seen.at(NOW).releases).toEqual(ALL);
});

test('a broken or missing company.yaml keeps its former version, and other files go on', ({ seen, content }) => {
  const company = content.read(COMPANY);
  for (const change of [
    () => content.write(COMPANY, company.replace('mic: XNAS', 'mic: Nasdaq')),
    () => content.write(COMPANY, 'name: ['),
    () => content.write(COMPANY, ''),
    () => content.remove(COMPANY),
  ]) {
    change();
    content.write(OTHER, OTHER_TEXT.replace('Other words', 'New words'));
    const { site, served } = seen.at(NOW);
    expect(site.company.name).toBe('ImmunoGen');
    expect(site.release('other')?.body).toContain('New words.');
    expect(served).toEqual({ [COMPANY]: 'the last public version' });
    content.write(OTHER, OTHER_TEXT);
  }
});

test('a directory without company.yaml deletes nothing', ({ seen, content }) => {
  const company = content.read(COMPANY);
  content.remove(COMPANY).remove(RELEASE);
  expect(seen.at(NOW).releases).toEqual(ALL);
  content.write(COMPANY, company);
  expect(seen.at(NOW).releases).toEqual(['other']);
});

test('a missing folder deletes nothing', ({ seen, content }) => {
  content.remove('releases');
  expect(seen.at(NOW)).toMatchObject({ releases: ALL, errors: expect.arrayContaining(['releases folder']) });
});

/** Every way to withdraw a release. */
const TAKE_BACK: { by: string; change: (content: ContentCopy, file: string) => unknown }[] = [
  { by: 'deletion', change: (content, file) => content.remove(file) },
  { by: 'draft: true', change: (content, file) => content.replace(file, 'id:', 'draft: true\nid:') },
  {
    by: 'a publishedOn moved ahead',
    change: (content, file) => content.replace(file, 'publishedOn: 2012-01-1', 'publishedOn: 2012-02-1'),
  },
  {
    by: 'a publishAt moved ahead',
    change: (content, file) =>
      content.write(file, content.read(file).replace(/^publishedOn: .*$/m, 'publishAt: 2012-01-20T10:01')),
  },
];

/** What else may be wrong with the withdrawn file. */
const BESIDES: { fault: string; add: (content: ContentCopy, file: string) => unknown }[] = [
  { fault: 'nothing', add: () => {} },
  { fault: 'an unknown field', add: (content, file) => content.replace(file, 'id:', 'colour: red\nid:') },
  { fault: 'a value left to decide', add: (content, file) => content.replace(file, 'title: ', 'title: "TODO: " #') },
  { fault: 'YAML that is none', add: (content, file) => content.replace(file, 'id:', 'contacts: [investors\nid:') },
  { fault: 'a quote that does not end', add: (content, file) => content.replace(file, 'title: ', 'title: "') },
  { fault: 'a field given twice', add: (content, file) => content.replace(file, 'id:', 'title: Again\nid:') },
  { fault: 'text that is program', add: (content, file) => content.append(file, '{1 + 1}') },
  { fault: 'text that cannot be parsed', add: (content, file) => content.append(file, '{') },
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
    test(`${by} withdraws a release and its event, with ${fault} wrong`, ({ seen, content }) => {
      breakIt(content, LATER);
      change(content, RELEASE);
      add(content, by === 'deletion' ? OTHER : RELEASE);
      const taken = seen.at(NOW);
      expect(taken).toMatchObject({ releases: ['other'], events: [] });
      expect([...taken.record.keys()]).not.toContain(RELEASE);
      // It does not come back while it has an error, even after its publishAt.
      if (fault !== 'nothing') expect(seen.at(YEARS_LATER).releases).not.toContain(ANNOUNCEMENT);
    });
  }
}

test('a withdrawn file that is fixed or restored is public again', ({ seen, content }) => {
  const text = content.read(RELEASE);
  for (const { change } of TAKE_BACK) {
    change(content, RELEASE);
    expect(seen.at(NOW)).toMatchObject({ releases: ['other'], events: [] });
    content.write(RELEASE, text);
    expect(seen.at(NOW)).toMatchObject({ releases: ALL, events: ['q2-fy2012-results-call'], served: {} });
  }
});

const withdraw = (
  content: ContentCopy,
  file: string,
  mark = 'withdrawn: {at: 2012-01-20T09:30, note: Sent by mistake.}',
) => content.replace(file, 'id:', `${mark}\nid:`);

for (const { fault, add } of BESIDES) {
  test(`a release marked withdrawn shows only its note, with ${fault} wrong`, ({ seen, content }) => {
    withdraw(content, RELEASE);
    add(content, RELEASE);
    const { site, releases, events, served } = seen.at(NOW);
    expect(releases).toEqual(['other']);
    expect([...site.withdrawn.releases]).toEqual([
      [ANNOUNCEMENT, { at: Date.parse('2012-01-20T14:30:00Z'), note: 'Sent by mistake.' }],
    ]);
    if (fault !== 'nothing') expect(served).toEqual({ [RELEASE]: 'the withdrawal notice' });
    // Its event stays, without a link.
    expect(events).toEqual(['q2-fy2012-results-call']);
    expect(site.event('q2-fy2012-results-call')?.announcement).toBeUndefined();
  });
}

test('an incomplete withdrawn field withdraws too', ({ seen, content }) => {
  const text = content.read(OTHER);
  for (const mark of [
    'withdrawn: true',
    'withdrawn:',
    'withdrawn: {at: soon}',
    'withdrawn: [',
    'withdrawn:\n  at: 2012-01-20T09:30',
  ]) {
    withdraw(content, OTHER, mark);
    const { site, releases } = seen.at(NOW);
    expect(releases).toEqual([ANNOUNCEMENT]);
    expect(site.withdrawn.releases.get('other'), mark).toMatchObject({ note: undefined });
    content.write(OTHER, text);
    expect(seen.at(NOW)).toMatchObject({ releases: ALL });
  }
});

test('a withdrawal dated tomorrow takes effect at once, with an error', ({ seen, content }) => {
  withdraw(content, OTHER, 'withdrawn: {at: 2012-01-21T08:00, note: Gone.}');
  const { site, errors } = seen.at(NOW);
  expect(site.withdrawn.releases.get('other')).toEqual({ at: NOW, note: 'Gone.' });
  expect(errors).toEqual([`${OTHER} withdrawn.at`]);
  expect(seen.at(MORNING).site.withdrawn.releases.get('other')?.note).toBe('Gone.');
});

test('a withdrawn file stays withdrawn if it can no longer be read', ({ seen, content }) => {
  withdraw(content, OTHER);
  seen.at(NOW);
  content.write(OTHER, '---\nid: [');
  expect(seen.at(NOW)).toMatchObject({ releases: [ANNOUNCEMENT], served: { [OTHER]: 'the withdrawal notice' } });
  content.write(OTHER, OTHER_TEXT);
  expect(seen.at(NOW).releases).toEqual(ALL);
});

for (const { by, change } of TAKE_BACK) {
  test(`${by} ends a withdrawal too, whatever else is wrong with the file`, ({ seen, content }) => {
    const text = content.read(RELEASE);
    for (const { add } of BESIDES) {
      content.write(RELEASE, text);
      seen.at(NOW);
      withdraw(content, RELEASE);
      expect([...seen.at(NOW).site.withdrawn.releases.keys()]).toEqual([ANNOUNCEMENT]);
      content.write(RELEASE, text);
      change(content, RELEASE);
      if (by !== 'deletion') add(content, RELEASE);
      const { site, events } = seen.at(NOW);
      expect([...site.withdrawn.releases]).toEqual([]);
      expect(events).toEqual([]);
    }
  });
}

test('a withdrawn file that was never public does not exist', ({ seen, content }) => {
  withdraw(content, LATER);
  content.write(
    'releases/new.mdx',
    OTHER_TEXT.replace('id: other', 'id: new\nwithdrawn: {at: 2012-01-20T09:30, note: Gone.}'),
  );
  for (const now of [NOW, MORNING, YEARS_LATER]) {
    const { site, releases, record } = seen.at(now);
    expect(releases).toEqual(ALL);
    expect([...site.withdrawn.releases]).toEqual([]);
    expect([...record.keys()]).not.toContain(LATER);
  }
});

test('a withdrawn file that is deleted or made a draft does not exist', ({ seen, content }) => {
  const withdrawn = withdraw(content, OTHER).read(OTHER);
  seen.at(NOW);
  for (const change of [() => content.remove(OTHER), () => content.replace(OTHER, 'id:', 'draft: true\nid:')]) {
    change();
    expect([...seen.at(NOW).site.withdrawn.releases]).toEqual([]);
    content.write(OTHER, OTHER_TEXT);
    seen.at(NOW);
    content.write(OTHER, withdrawn);
    expect([...seen.at(NOW).site.withdrawn.releases.keys()]).toEqual(['other']);
  }
});

test('without a record, the files say what was public', ({ authored, content }) => {
  content.write(OTHER, OTHER_TEXT).write(LATER, LATER_TEXT);
  withdraw(withdraw(content, OTHER) && content, LATER);
  expect([...authored.at(MORNING).site.withdrawn.releases.keys()]).toEqual(['other']);
});

test('an id belongs to the file that was public with it first, then to the first path', ({ seen, content }) => {
  content.write('releases/a-copy.mdx', OTHER_TEXT);
  expect(seen.at(NOW)).toMatchObject({ releases: ALL, errors: ['releases/a-copy.mdx id'] });
  content.write('releases/b.mdx', OTHER_TEXT.replace('id: other', 'id: new'));
  content.write('releases/a.mdx', OTHER_TEXT.replace('id: other', 'id: new'));
  expect(seen.at(NOW)).toMatchObject({ releases: ['a', ...ALL] });
  content.remove(OTHER);
  expect(seen.at(NOW)).toMatchObject({ releases: ['a', 'a-copy', ANNOUNCEMENT] });
});

test('a public version stays when the rules change, without the parts they refuse', ({ seen, content }) => {
  // As if earlier rules had accepted the file: the record has these bytes as public.
  const accepted = OTHER_TEXT.replace('title:', 'colour: red\ntitle:');
  const { record } = seen.at(NOW);
  const entry = record.get(OTHER);
  if (!entry) throw new Error('It is not on the record.');
  content.write(OTHER, accepted);
  const older = new Map(record).set(OTHER, { ...entry, source: digest(accepted), text: () => accepted });
  const { content: now, heldBack, warnings } = content.accept(NOW, older);
  expect(now.releases.get('other')?.title).toBe('Other');
  expect({ heldBack, warnings }).toMatchObject({ heldBack: [], warnings: [{ field: 'colour', severity: 'warning' }] });
  // Nor is it removed from the version kept for a broken file.
  content.write(OTHER, 'no fields');
  expect(content.accept(NOW, older).content.releases.get('other')?.title).toBe('Other');
});

test('a public version that new rules cannot read is held back, with a warning', ({ seen, content }) => {
  const { record } = seen.at(NOW);
  const entry = record.get(OTHER);
  if (!entry) throw new Error('It is not on the record.');
  const accepted = OTHER_TEXT.replace('id: other', 'id: "?"');
  content.write(OTHER, accepted);
  const older = new Map(record).set(OTHER, { ...entry, source: digest(accepted), text: () => accepted });
  expect(content.accept(NOW, older)).toMatchObject({
    heldBack: [{ path: OTHER, served: 'nothing', problems: [{ field: 'id' }] }],
  });
});

for (const start of ['2012-01-32T08:00', '2012-03-11T02:30', '2012-02-30', '2011-12-30/2011-12-40']) {
  test(`the start ${start} holds back the file of a public event alone, whose last version stays`, ({ content }) => {
    const { record } = content.accept();
    content.replace(EVENT, 'start: 2012-01-27T08:00', `start: ${start}`);
    const after = content.accept(undefined, record);
    expect(after.heldBack).toMatchObject([{ path: EVENT, served: 'the last public version' }]);
    expect(after.content.events.size).toBe(1);
  });
}
