import type { Schedule, Scheduled } from '@/lib/content/schedule';
import { expect, test } from '@/testing/unit';
import { scheduleText } from './schedule-text';

const NOW = Date.parse('2012-01-20T15:00:00Z');
const AT = Date.parse('2012-01-27T13:00:00Z');

const NOTHING: Schedule = {
  now: NOW,
  timeZone: 'America/New_York',
  isPublic: { releases: 1, events: 0, newest: undefined, next: undefined },
  upcoming: [],
  heldBack: [],
  drafts: [],
  withdrawn: [],
};
const EVENT = 'events/call.mdx';

const lines = (schedule: Partial<Schedule>) => scheduleText({ ...NOTHING, ...schedule }).split('\n');

test('the schedule begins with how much is public, in the time of the company', () => {
  expect(lines({})).toEqual([
    'Public now (Friday, January 20, 2012, 10:00 a.m. ET): 1 release, 0 events',
    'Becomes public: nothing is scheduled',
  ]);
  expect(lines({ timeZone: 'Asia/Tokyo' })[0]).toContain('Saturday, January 21, 2012, 12:00 a.m. JST');
});

test('what becomes public at one instant stands below it, a date alone apart', () => {
  const title = 'Results';
  const due = { what: 'release', title } as const;
  const upcoming: Scheduled[] = [
    { at: AT, isDay: false, path: 'releases/a.mdx', due },
    { at: AT, isDay: false, path: EVENT, due: { what: 'material', kind: 'slides', title: 'Slides' } },
    { at: AT + 57_600_000, isDay: true, path: 'releases/b.mdx', due },
    { at: AT + 57_600_000, isDay: false, path: 'releases/c.mdx', due: { what: 'version' } },
  ];
  expect(lines({ upcoming }).slice(1)).toEqual([
    'Becomes public:',
    '  Friday, January 27, 2012, 8:00 a.m. ET',
    '    releases/a.mdx  Results',
    `    ${EVENT}  slides: Slides`,
    '  Saturday, January 28, 2012, 12:00 a.m. ET (a date alone: from midnight)',
    '    releases/b.mdx  Results',
    '  Saturday, January 28, 2012, 12:00 a.m. ET',
    '    releases/c.mdx  its newest version, which is held back until then',
  ]);
});

test('a change says from what to what', () => {
  const change = (due: object) => {
    const upcoming = [
      { at: AT, isDay: false, path: EVENT, due: { what: 'change', note: 'Why.', ...due } } as Scheduled,
    ];
    return lines({ upcoming }).at(-1)?.trim();
  };
  const start = { from: AT, to: AT + 3_600_000 };
  expect(change({ start, replay: true })).toBe(
    `${EVENT}  start moves from Friday, January 27, 2012, 8:00 a.m. ET to Friday, January 27, 2012, 9:00 a.m. ET: Why.`,
  );
  expect(change({ status: { from: 'confirmed', to: 'cancelled' }, replay: false })).toBe(
    `${EVENT}  status changes from confirmed to cancelled: Why.`,
  );
  expect(change({ replay: true })).toBe(`${EVENT}  replay changes: Why.`);
});

test('what is held back is named with what is served in its place', () => {
  const heldBack: Schedule['heldBack'] = [
    { path: 'a', problems: [], served: 'the last public version' },
    { path: 'b', problems: [], served: 'nothing' },
    { path: 'c', problems: [], served: 'nothing', waitsFor: 'b' },
    { path: 'd', problems: [], served: 'the withdrawal notice' },
  ];
  expect(lines({ heldBack, drafts: ['e'] }).slice(2)).toEqual([
    'Held back:',
    '  a  its last public version is served',
    '  b  not public',
    '  c  not public: waits for b',
    '  d  withdrawn',
    'Drafts:',
    '  e',
  ]);
});

test('what was withdrawn is named with how, when and its note, the latest twenty of it', () => {
  const withdrawn: Schedule['withdrawn'] = [
    { path: 'a', how: 'deleted', at: undefined },
    { path: 'b', how: 'marked', at: NOW, note: 'A mistake.' },
    { path: 'c', how: 'unpublished', at: NOW },
  ];
  expect(lines({ withdrawn }).slice(2)).toEqual([
    'Withdrawn:',
    '  a  deleted, not recorded yet',
    '  b  withdrawn, Friday, January 20, 2012, 10:00 a.m. ET: A mistake.',
    '  c  not published any more, Friday, January 20, 2012, 10:00 a.m. ET',
  ]);
  const many = Array.from({ length: 21 }, (): Schedule['withdrawn'][number] => ({
    path: 'a',
    how: 'deleted',
    at: NOW,
  }));
  expect(lines({ withdrawn: many }).slice(-2)).toEqual([
    expect.stringContaining('  a  '),
    '  and 1 before: --json lists all',
  ]);
});
