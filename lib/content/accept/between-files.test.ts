import { type Authored, test as base, type Look } from '@/testing/accepted';
import { COMPANY, type ContentCopy, EVENT, RELEASE } from '@/testing/content';
import { expect } from '@/testing/unit';

// The table of docs/content.md: what happens to a file when something happens to another that it names.

const ANNOUNCEMENT = 'q2-fy2012-results-call-announcement';
const CALL = 'q2-fy2012-results-call';
const DAY = 'events/day.mdx';
const NEWS = 'releases/news.mdx';
const LATER = 'releases/later.mdx';
const TRANSCRIPT = 'transcripts/call.mdx';

const NOW = Date.parse('2012-01-20T15:00:00Z');
const MORNING = Date.parse('2012-01-21T13:00:00Z');

/** A release that links to the announcement and the call, and names the day. */
const NEWS_TEXT = `---
id: news
title: News
publishedOn: 2012-01-19
events: [day]
contacts: [media]
---

See [the announcement](/releases/${ANNOUNCEMENT}) of [the call](/events/${CALL}).
`;

/** An event with its own publishAt. */
const DAY_TEXT = `---
id: day
title: Day
kind: meeting
start: 2012-03-01T09:00
publishAt: 2012-01-19T08:00
announcement: ${ANNOUNCEMENT}
materials:
  - {kind: release, title: The news, release: news}
  - {kind: transcript, title: Transcript, transcript: call}
  - {kind: slides, title: Slides, file: slides.pdf}
forwardLookingStatements: {title: Risks, file: risks.pdf}
history: [{at: 2012-01-19, note: Announced.}]
---
`;

const LATER_TEXT = '---\nid: later\ntitle: Later\npublishAt: 2012-01-21T08:00\n---\n\nLater words.\n';
const TRANSCRIPT_TEXT = '---\nspeakers: [{name: Ann}]\n---\n\n### Ann\n\nGood morning.\n';

const test = base.extend<{ seen: Authored }>({
  seen: async ({ authored, content }, use) => {
    content.write(NEWS, NEWS_TEXT).write(DAY, DAY_TEXT).write(LATER, LATER_TEXT).write(TRANSCRIPT, TRANSCRIPT_TEXT);
    content.write('files/slides.pdf', '%PDF-1.4 slides').write('files/risks.pdf', '%PDF-1.4 risks');
    const look = authored.at(NOW);
    expect(look).toMatchObject({ releases: ['news', ANNOUNCEMENT], events: ['day', CALL], errors: [] });
    await use(authored);
  },
});

const broken = (content: ContentCopy, file: string) => content.replace(file, 'id:', 'colour: red\nid:');
const drafted = (content: ContentCopy, file: string) => content.replace(file, 'id:', 'draft: true\nid:');
const withdrawn = (content: ContentCopy, file: string) =>
  content.replace(file, 'id:', 'withdrawn: {at: 2012-01-20T09:30, note: Gone.}\nid:');
const ahead = (content: ContentCopy, file: string) =>
  content.write(file, content.read(file).replace(/^publishedOn: .*$/m, 'publishAt: 2012-01-21T08:00'));

interface Row {
  /** A row of the table. */
  when: string;
  change(content: ContentCopy): unknown;
  /** What is public afterwards, and what is held back. */
  releases?: string[];
  events?: string[];
  held?: string[];
  also?(look: Look, content: ContentCopy): void;
}

const body = ({ site }: Look) => site.release('news')?.body.trim();
const LINKED = `See [the announcement](/releases/${ANNOUNCEMENT}) of [the call](/events/${CALL}).`;
const titles = ({ site }: Look) => site.event('day')?.materials.map(({ title }) => title);

const TABLE: Row[] = [
  {
    when: 'an announcement is deleted: its event goes with it, unless that has a publishAt of its own; links become words',
    change: (content) => content.remove(RELEASE),
    releases: ['news'],
    events: ['day'],
    held: [EVENT],
    also: (look) => {
      expect(look.site.event('day')?.announcement).toBeUndefined();
      expect(body(look)).toBe('See the announcement of the call.');
    },
  },
  {
    when: 'an announcement is a draft again: the same',
    change: (content) => drafted(content, RELEASE),
    releases: ['news'],
    events: ['day'],
    held: [],
    also: (look) => expect(body(look)).toBe('See the announcement of the call.'),
  },
  {
    when: 'an announcement is moved ahead: its event moves with it',
    change: (content) => ahead(content, RELEASE),
    releases: ['news'],
    events: ['day'],
    held: [],
  },
  {
    when: 'an announcement is withdrawn: its event stays, unlinked',
    change: (content) => withdrawn(content, RELEASE),
    releases: ['news'],
    events: ['day', CALL],
    held: [],
    also: (look) => {
      expect(look.site.event(CALL)?.announcement).toBeUndefined();
      expect(body(look)).toBe(`See the announcement of [the call](/events/${CALL}).`);
    },
  },
  {
    when: 'an announcement is at fault: what was public of it stays, and so does its event',
    change: (content) => broken(content, RELEASE),
    held: [RELEASE],
    also: (look) => {
      expect(look.site.event(CALL)?.announcement).toBe(ANNOUNCEMENT);
      expect(body(look)).toBe(LINKED);
    },
  },
  {
    when: 'an announcement that was never public is at fault: its event waits for it, and nothing is wrong with the event',
    change: (content) =>
      broken(content.write('events/later.mdx', laterEvent()).replace(LATER, 'id:', 'events: [later]\nid:'), LATER),
    held: ['events/later.mdx', LATER],
    also: (look) => {
      expect(look.heldBack[0]).toMatchObject({ waitsFor: LATER, problems: [], served: 'nothing' });
      expect(look.errors).toEqual([`${LATER} colour`]);
    },
  },
  {
    when: 'the newest version of an event names an announcement that is not there: it is held back',
    change: (content) => content.replace(EVENT, `announcement: ${ANNOUNCEMENT}`, 'announcement: nowhere'),
    held: [EVENT],
    also: (look) => expect(look.errors).toEqual([`${EVENT} announcement`]),
  },
  {
    when: 'an event is deleted: releases name it no more, and links become words',
    change: (content) => content.remove(EVENT).remove(DAY),
    events: [],
    held: [],
    also: (look) => {
      expect(look.site.release(ANNOUNCEMENT)?.events).toEqual([]);
      expect(body(look)).toBe(`See [the announcement](/releases/${ANNOUNCEMENT}) of the call.`);
      expect(look.warnings.sort()).toEqual([`${NEWS} events[0]`, `${NEWS} text`, `${RELEASE} events[0]`].sort());
    },
  },
  {
    when: 'an event is withdrawn: calendars keep its UID and start',
    change: (content) => withdrawn(content, EVENT),
    events: ['day'],
    held: [],
    also: ({ site }) =>
      expect([...site.withdrawn.events]).toEqual([
        [
          CALL,
          {
            slug: CALL,
            id: 'immunogen-q2-fy2012-results-call',
            startAt: Date.parse('2012-01-27T13:00:00Z'),
            endAt: Date.parse('2012-01-27T14:00:00Z'),
            revision: 1,
            at: Date.parse('2012-01-20T14:30:00Z'),
            note: 'Gone.',
          },
        ],
      ]),
  },
  {
    when: 'the announcement of a withdrawn event is a draft again: calendars keep the event, marked',
    change: (content) => drafted(withdrawn(content, EVENT), RELEASE),
    releases: ['news'],
    events: ['day'],
    also: ({ site }) => expect([...site.withdrawn.events.keys()]).toEqual([CALL]),
  },
  {
    when: 'the announcement of a withdrawn event is deleted: calendars keep the event, marked',
    change: (content) => withdrawn(content, EVENT).remove(RELEASE),
    releases: ['news'],
    events: ['day'],
    also: ({ site }) => expect([...site.withdrawn.events.keys()]).toEqual([CALL]),
  },
  {
    when: 'an event is withdrawn and moved in one go: calendars know it by what was public',
    change: (content) => withdrawn(content, EVENT).replace(EVENT, 'start: 2012-01-27', 'start: 2012-02-27'),
    events: ['day'],
    also: ({ site }) => expect(site.withdrawn.events.get(CALL)?.startAt).toBe(Date.parse('2012-01-27T13:00:00Z')),
  },
  {
    when: 'a public file links to one that is staged: its words stand there until the link does',
    change: (content) => content.append(NEWS, '[Later](/releases/later)'),
    held: [],
    also: (look) => expect(body(look)).toBe(`${LINKED}\n\n\nLater`),
  },
  {
    when: 'a public file links to one that is at fault and was never public: the same',
    change: (content) => broken(content, LATER).append(NEWS, '[Later](/releases/later)'),
    held: [LATER],
    also: (look) => expect(body(look)).toBe(`${LINKED}\n\n\nLater`),
  },
  {
    when: 'the newest version of a file links to what is not there: it is held back',
    change: (content) => content.append(NEWS, '[Nothing](/releases/nothing)'),
    held: [NEWS],
    also: (look) => expect(body(look)).toBe(LINKED),
  },
  {
    when: 'a staged file links to what is not there: it alone is held back',
    change: (content) => content.append(LATER, '[Nothing](/releases/nothing)'),
    held: [LATER],
  },
  {
    when: 'a release among the materials is gone, a draft, withdrawn or held back: it is not offered',
    change: (content) => withdrawn(content, NEWS),
    releases: [ANNOUNCEMENT],
    held: [],
    also: (look) => expect(titles(look)).toEqual(['Transcript', 'Slides']),
  },
  {
    when: 'a document is gone: it is not offered, nor are statements that were in it',
    change: (content) => content.remove('files/slides.pdf').remove('files/risks.pdf'),
    held: [],
    also: (look) => {
      expect(titles(look)).toEqual(['The news', 'Transcript']);
      expect(look.site.event('day')?.forwardLookingStatements).toBeUndefined();
      expect(look.site.file('slides.pdf')).toBeUndefined();
      expect(look.warnings).toEqual([`${DAY} materials[2].file`, `${DAY} forwardLookingStatements.file`]);
    },
  },
  {
    when: 'the newest version of an event names a document that is not there: it goes on without it',
    change: (content) => content.replace(DAY, 'file: slides.pdf', 'file: more.pdf'),
    held: [],
    also: (look) => {
      expect(titles(look)).toEqual(['The news', 'Transcript']);
      expect(look.warnings).toEqual([`${DAY} materials[2].file`]);
    },
  },
  {
    when: 'a transcript is at fault: what was public of it stays',
    change: (content) => content.replace(TRANSCRIPT, '### Ann', '### Bob'),
    held: [TRANSCRIPT],
    also: ({ site }) => expect(site.transcript('day')?.body).toContain('### Ann'),
  },
  {
    when: 'a transcript is deleted: it is not offered',
    change: (content) => content.remove(TRANSCRIPT),
    held: [],
    also: (look) => {
      expect(titles(look)).toEqual(['The news', 'Slides']);
      expect(look.site.transcript('day')).toBeUndefined();
    },
  },
  {
    when: 'a transcript that was never public is at fault: the event that names it goes on without it',
    change: (content) =>
      content
        .write('transcripts/new.mdx', 'no fields')
        .replace(DAY, 'transcript: call', 'transcript: new')
        .replace(DAY, 'title: Day', 'title: A day'),
    held: ['transcripts/new.mdx'],
    also: (look) => {
      expect(look.site.event('day')?.title).toBe('A day');
      expect(titles(look)).toEqual(['The news', 'Slides']);
    },
  },
  {
    when: 'a contact is taken out of the company: releases that are public lose it',
    change: (content) => content.write(COMPANY, content.read(COMPANY).replace(/^ {2}media:[\s\S]*/m, '')),
    held: [],
    also: (look) => {
      expect(look.site.release(ANNOUNCEMENT)?.contacts.map(({ name }) => name)).toEqual(['Carol Hausner']);
      expect(look.warnings).toEqual([`${NEWS} contacts[0]`, `${RELEASE} contacts[1]`]);
    },
  },
  {
    when: 'a staged release names a contact that the company does not have: it alone is held back',
    change: (content) => content.replace(LATER, 'id:', 'contacts: [press]\nid:'),
    held: [LATER],
  },
  {
    when: 'an event differs from the text of its announcement: its newest version is held back, the release never',
    change: (content) => content.replace(EVENT, 'passcode: "5537853"', 'passcode: "5537854"'),
    held: [EVENT],
    also: ({ site }) => expect(site.event(CALL)?.dialIn[0]?.passcode).toBe('5537853'),
  },
  {
    when: 'the text of an announcement is corrected and differs from its event: it is public, and the difference a warning',
    change: (content) => content.replace(RELEASE, 'Passcode: 5537853', 'Passcode: 5537854'),
    held: [],
    also: (look) => {
      expect(look.site.release(ANNOUNCEMENT)?.body).toContain('Passcode: 5537854');
      expect(look.warnings).toEqual([`${EVENT} dialIn[0].passcode`]);
    },
  },
];

function laterEvent(): string {
  return DAY_TEXT.replace(/publishAt: .*\n/, '')
    .replace('id: day', 'id: later-event')
    .replace(ANNOUNCEMENT, 'later')
    .replace(/materials:[\s\S]*?(?=forward)/, '');
}

for (const { when, change, releases = ['news', ANNOUNCEMENT], events = ['day', CALL], held, also } of TABLE) {
  test(when, ({ seen, content }) => {
    change(content);
    const look = seen.at(NOW);
    expect({ releases: look.releases, events: look.events }).toEqual({ releases, events });
    if (held) expect(Object.keys(look.served)).toEqual(held);
    also?.(look, content);
    // And it stays so.
    expect(seen.at(NOW)).toMatchObject({ releases, events });
  });
}

test('a link to a staged file appears when that file is published', ({ seen, content }) => {
  content.append(NEWS, '[Later](/releases/later)');
  expect(body(seen.at(MORNING - 1))).toMatch(/\nLater$/);
  expect(body(seen.at(MORNING))).toMatch(/\n\[Later\]\(\/releases\/later\)$/);
});

test('an event returns together with its announcement', ({ seen, content }) => {
  const text = content.read(RELEASE);
  content.remove(RELEASE);
  expect(seen.at(NOW).events).toEqual(['day']);
  content.write(RELEASE, text);
  expect(seen.at(NOW)).toMatchObject({ events: ['day', CALL], served: {} });
});
