import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { published } from './published';

const announcedAt = Date.parse('2012-01-18T05:00:00Z');
const resultsAt = Date.parse('2012-01-27T11:30:00Z');
const slidesAt = Date.parse('2012-01-27T12:55:00Z');

const CALL = 'q2-fy2012-results-call';
const ANNOUNCEMENT = 'q2-fy2012-results-call-announcement';
const RESULTS = 'q2-fy2012-results';
const INVESTOR_DAY = 'investor-day';

/** The shipped call with embargoed slides and results, and results that announce another event. */
function addLater(content: ContentCopy): ContentCopy {
  const materials = [
    '  - {kind: release, title: Results, release: q2-fy2012-results}',
    '  - {kind: slides, title: Slides, url: https://www.immunogen.com/slides, publishAt: 2012-01-27T07:55}',
  ];
  const results = [
    'id: results',
    'title: Results',
    'publishAt: 2012-01-27T06:30',
    `events: [${CALL}, ${INVESTOR_DAY}]`,
  ];
  const day = ['id: day', 'title: Day', 'kind: meeting', 'start: 2012-03-01T09:00', `announcement: ${RESULTS}`];
  return content
    .replace(EVENT, 'history:', `materials:\n${materials.join('\n')}\nhistory:`)
    .replace(RELEASE, `[${CALL}]`, `[${CALL}, ${INVESTOR_DAY}]`)
    .write(`releases/${RESULTS}.mdx`, `---\n${results.join('\n')}\n---\n\nRevenue rose.\n`)
    .write(
      `events/${INVESTOR_DAY}.mdx`,
      `---\n${day.join('\n')}\nhistory: [{at: 2012-01-27, note: Announced.}]\n---\n`,
    );
}

function site(content: ContentCopy, now: number) {
  const { releases, events, release, event } = published(content.load(), now);
  return { releases: releases.map(({ slug }) => slug), events: events.map(({ slug }) => slug), release, event };
}

test('an announcement and its call do not exist a millisecond before their instant', ({ content }) => {
  const before = site(content, announcedAt - 1);
  expect(before).toMatchObject({ releases: [], events: [] });
  expect(before.release(ANNOUNCEMENT)).toBeUndefined();
  expect(before.event(CALL)).toBeUndefined();
});

test('an announcement and its call are published at their instant, and link to each other', ({ content }) => {
  const at = site(content, announcedAt);
  expect(at).toMatchObject({ releases: [ANNOUNCEMENT], events: [CALL] });
  expect(at.release(ANNOUNCEMENT)?.events).toEqual([CALL]);
  expect(at.event(CALL)?.announcement).toBe(ANNOUNCEMENT);
});

test('an embargoed release is in no list, and nothing public links to it', ({ content }) => {
  addLater(content);
  const before = site(content, resultsAt - 1);
  expect(before.releases).toEqual([ANNOUNCEMENT]);
  expect(before.release(RESULTS)).toBeUndefined();
  expect(before.event(CALL)?.materials).toEqual([]);
  expect(JSON.stringify([before.release(ANNOUNCEMENT), before.event(CALL)])).not.toContain('"q2-fy2012-results"');

  const at = site(content, resultsAt);
  expect(at.releases).toEqual([RESULTS, ANNOUNCEMENT]);
  expect(at.release(RESULTS)?.title).toBe('Results');
  expect(at.event(CALL)?.materials.map(({ title }) => title)).toEqual(['Results']);
});

test('an embargoed event is in no list, and no public release links to it', ({ content }) => {
  addLater(content);
  const before = site(content, resultsAt - 1);
  expect(before.events).toEqual([CALL]);
  expect(before.event(INVESTOR_DAY)).toBeUndefined();
  expect(before.release(ANNOUNCEMENT)?.events).toEqual([CALL]);

  const at = site(content, resultsAt);
  expect(at.events).toEqual([INVESTOR_DAY, CALL]);
  expect(at.release(ANNOUNCEMENT)?.events).toEqual([CALL, INVESTOR_DAY]);
});

test('a document is published at its own instant', ({ content }) => {
  addLater(content);
  const titles = (now: number) =>
    site(content, now)
      .event(CALL)
      ?.materials.map(({ title }) => title);
  expect(titles(slidesAt - 1)).toEqual(['Results']);
  expect(titles(slidesAt)).toEqual(['Results', 'Slides']);
});

test('drafts, and events that only drafts announce, are never published', ({ content }) => {
  addLater(content).replace(`releases/${RESULTS}.mdx`, 'id: results', 'id: results\ndraft: true');
  const ever = site(content, Date.parse('2100-01-01T00:00:00Z'));
  expect(ever).toMatchObject({ releases: [ANNOUNCEMENT], events: [CALL] });
  expect(ever.release(RESULTS)).toBeUndefined();
  expect(ever.event(INVESTOR_DAY)).toBeUndefined();
  expect(ever.release(ANNOUNCEMENT)?.events).toEqual([CALL]);
  expect(ever.event(CALL)?.materials.map(({ title }) => title)).toEqual(['Slides']);
});

test('a draft event is not published with its announcement', ({ content }) => {
  content.replace(EVENT, 'kind:', 'draft: true\nkind:');
  const at = site(content, announcedAt);
  expect(at.events).toEqual([]);
  expect(at.release(ANNOUNCEMENT)?.events).toEqual([]);
});

test('an event does not link to its announcement before that is published', ({ content }) => {
  content.replace(EVENT, 'kind:', 'publishAt: 2012-01-17T09:00\nkind:');
  expect(site(content, announcedAt - 1).event(CALL)).toMatchObject({ slug: CALL, announcement: undefined });
  expect(site(content, announcedAt).event(CALL)?.announcement).toBe(ANNOUNCEMENT);
});

test('a correction is shown from its instant, in chronological order', ({ content }) => {
  const corrections = ['{at: 2012-01-20T09:00, note: Second.}', '{at: 2012-01-19T09:00, note: First.}'];
  content.replace(RELEASE, 'publishedOn', `corrections: [${corrections.join(', ')}]\npublishedOn`);
  const notes = (now: string) =>
    site(content, Date.parse(now))
      .release(ANNOUNCEMENT)
      ?.corrections.map(({ note }) => note);
  expect(notes('2012-01-19T13:59:59.999Z')).toEqual([]);
  expect(notes('2012-01-19T14:00:00Z')).toEqual(['First.']);
  expect(notes('2012-01-20T14:00:00Z')).toEqual(['First.', 'Second.']);
});

test('a change is shown from its instant, the announcement always', ({ content }) => {
  content.replace(EVENT, '- at: 2012-01-18\n', '- at: 2012-01-18T09:00\n');
  content.replace(
    EVENT,
    'Announced.',
    'Announced.\n  - {at: 2012-01-20T09:00, note: Moved., formerStart: 2012-01-26T08:00}',
  );
  const notes = (now: number) =>
    site(content, now)
      .event(CALL)
      ?.history.map(({ note }) => note);
  const movedAt = Date.parse('2012-01-20T14:00:00Z');
  expect(notes(announcedAt)).toEqual(['Announced.']);
  expect(notes(movedAt - 1)).toEqual(['Announced.']);
  expect(notes(movedAt)).toEqual(['Announced.', 'Moved.']);
});

test('items of one instant are sorted by name', ({ content }) => {
  for (const name of ['b', 'a']) {
    content.write(`releases/${name}.mdx`, content.read(RELEASE).replace('id: immunogen', `id: ${name}`));
    content.write(`events/${name}.mdx`, content.read(EVENT).replace('id: immunogen', `id: event-${name}`));
  }
  expect(site(content, announcedAt)).toMatchObject({ releases: ['a', 'b', ANNOUNCEMENT], events: ['a', 'b', CALL] });
});

test('the published content changes only at a transition', ({ content }) => {
  const loaded = addLater(content).load();
  const at = (now: number) => JSON.stringify({ ...published(loaded, now), languages: undefined });
  const transitions = [0, ...loaded.transitions];
  transitions.forEach((transition, index) => {
    const next = transitions[index + 1] ?? transition + 1e12;
    expect(at(next - 1)).toBe(at(transition));
  });
  expect(transitions).toEqual(expect.arrayContaining([announcedAt, resultsAt, slidesAt]));
});

test('an event is the same object until something of it changes, and is right whatever was asked before', ({
  content,
}) => {
  const all = addLater(content).load();
  const { event: first } = published(all, resultsAt);
  expect(published(all, resultsAt + 1).event(CALL)).toBe(first(CALL));
  const release = all.releases.get(ANNOUNCEMENT);
  if (!release) throw new Error('There is no announcement.');
  const corrected = {
    ...all,
    releases: new Map([...all.releases, [ANNOUNCEMENT, { ...release, title: 'Corrected' }]]),
  };
  const titles = (site: Pick<ReturnType<typeof published>, 'event'>) =>
    site.event(CALL)?.releases.map(({ title }) => title);
  expect(titles(published(corrected, resultsAt))).toEqual(['Results', 'Corrected']);
  expect(titles(published(all, resultsAt))).toEqual(['Results', release.title]);
  // Its material alone refers to the results.
  const withoutResults = { ...all, releases: new Map([[ANNOUNCEMENT, release]]) };
  const ofMaterial = new Map(
    [...all.releases].map(([slug, each]) => [slug, each === release ? each : { ...each, events: [] }]),
  );
  expect(published(withoutResults, resultsAt).event(CALL)?.materials).toEqual([]);
  expect(published({ ...all, releases: ofMaterial }, resultsAt).event(CALL)?.materials).toHaveLength(1);
  expect(published(withoutResults, resultsAt).event(CALL)?.materials).toEqual([]);
  expect(published(all, slidesAt).event(CALL)?.materials).toHaveLength(2);
  expect(published(all, resultsAt).event(CALL)).toEqual(first(CALL));
});
