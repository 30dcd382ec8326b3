import { expect, test } from '@/testing/unit';
import type { Scan } from '../read/scan';
import { Settled } from './settled';

const COMPANY = { 'company.yaml': 'c' };

/** What lies in a directory: files with their signatures, and folders that cannot be looked at. */
function look(files: Record<string, string>, unreadable: string[] = []): Scan {
  return {
    files: new Map(Object.entries({ ...COMPANY, ...files })),
    unreadable: new Map(unreadable.map((path) => [path, 'EACCES'])),
    problems: [],
  };
}

/** A directory that has settled with some files. */
function settledWith(files: Record<string, string>): Settled {
  const settled = new Settled([]);
  settled.update(look(files), 0);
  settled.update(look(files), 400);
  return settled;
}

const filesOf = ({ view }: Settled) =>
  Object.fromEntries([...view.files].filter(([path]) => path !== 'company.yaml').sort());

test('a change is taken over once it has been the same for 400 ms, and not a millisecond sooner', () => {
  const settled = settledWith({ 'releases/a.mdx': '1' });
  const changed = look({ 'releases/a.mdx': '2' });
  expect(settled.update(changed, 1000)).toBe(false);
  expect(settled.update(changed, 1399)).toBe(false);
  expect(filesOf(settled)).toEqual({ 'releases/a.mdx': '1' });
  expect(settled.update(changed, 1400)).toBe(true);
  expect(filesOf(settled)).toEqual({ 'releases/a.mdx': '2' });
  expect(settled.update(changed, 1500)).toBe(false);
});

test('it is known when a change can be taken over, so that nobody need look before', () => {
  const settled = settledWith({ 'releases/a.mdx': '1', 'releases/b.mdx': '1' });
  expect(settled.readyAfter(900)).toBe(Number.POSITIVE_INFINITY);
  settled.update(look({ 'releases/a.mdx': '2', 'releases/b.mdx': '1' }), 1000);
  expect(settled.readyAfter(1000)).toBe(1400);
  const both = look({ 'releases/a.mdx': '2', 'releases/b.mdx': '2' });
  settled.update(both, 1300);
  // Then the second one has settled too, and after it the first one waits for no other.
  expect([1300, 1400, 1700].map((at) => settled.readyAfter(at))).toEqual([1400, 1700, 2000]);
  expect([1400, 1700].map((at) => settled.update(both, at))).toEqual([false, true]);
});

test('a file that is still being written stays what it was', () => {
  const settled = settledWith({ 'releases/a.mdx': '1' });
  for (let step = 0; step < 30; step++)
    expect(settled.update(look({ 'releases/a.mdx': `part ${step}` }), 1000 + 300 * step)).toBe(false);
  expect(filesOf(settled)).toEqual({ 'releases/a.mdx': '1' });
});

test('a change that is taken back before it settles is none', () => {
  const settled = settledWith({ 'releases/a.mdx': '1' });
  settled.update(look({ 'releases/a.mdx': '2', 'releases/b.mdx': '1' }), 1000);
  settled.update(look({ 'releases/a.mdx': '1' }), 1300);
  expect(settled.update(look({ 'releases/a.mdx': '1' }), 2000)).toBe(false);
  expect(settled.isBusy(1300)).toBe(false);
});

test('files that change together are taken over together', () => {
  const settled = settledWith({ 'releases/a.mdx': '1', 'events/b.mdx': '1' });
  settled.update(look({ 'releases/a.mdx': '2', 'events/b.mdx': '1' }), 1000);
  const both = look({ 'releases/a.mdx': '2', 'events/b.mdx': '2' });
  expect(settled.update(both, 1300)).toBe(false);
  expect(settled.update(both, 1500)).toBe(false);
  expect(settled.update(both, 1700)).toBe(true);
  expect(filesOf(settled)).toEqual({ 'events/b.mdx': '2', 'releases/a.mdx': '2' });
});

test('a file waits for others that are being written for a second at most', () => {
  const settled = settledWith({ 'releases/a.mdx': '1', 'events/b.mdx': '1' });
  for (let at = 1000; at < 2000; at += 100)
    expect(settled.update(look({ 'releases/a.mdx': '2', 'events/b.mdx': `${at}` }), at)).toBe(false);
  expect(settled.update(look({ 'releases/a.mdx': '2', 'events/b.mdx': '2000' }), 2000)).toBe(true);
  expect(filesOf(settled)).toEqual({ 'events/b.mdx': '1', 'releases/a.mdx': '2' });
});

test('no words wait for a document that arrives', () => {
  const settled = settledWith({ 'releases/a.mdx': '1' });
  for (let at = 1000; at < 1400; at += 100)
    settled.update(look({ 'releases/a.mdx': '2', 'files/replay.mp3': `${at}` }), at);
  expect(settled.update(look({ 'releases/a.mdx': '2', 'files/replay.mp3': 'more' }), 1400)).toBe(true);
  expect(filesOf(settled)).toEqual({ 'releases/a.mdx': '2' });
});

test('a file is gone once its folder has lacked it for 400 ms', () => {
  const settled = settledWith({ 'releases/a.mdx': '1' });
  settled.update(look({}), 1000);
  expect(settled.update(look({}), 1399)).toBe(false);
  expect(settled.update(look({}), 1400)).toBe(true);
  expect(filesOf(settled)).toEqual({});
});

test('a folder that cannot be looked at, and a directory without its company, delete nothing', () => {
  const settled = settledWith({ 'releases/a.mdx': '1', 'events/b.mdx': '1' });
  settled.update(look({ 'events/b.mdx': '1' }, ['releases']), 1000);
  settled.update(look({ 'events/b.mdx': '1' }, ['releases']), 2000);
  const without: Scan = { ...look({}, ['releases', 'events', 'company.yaml']), files: new Map() };
  settled.update(without, 3000);
  settled.update(without, 9000);
  expect(filesOf(settled)).toEqual({ 'events/b.mdx': '1', 'releases/a.mdx': '1' });
  expect(settled.view.files.has('company.yaml')).toBe(true);
});

test('at a start a file that was changed long ago is taken at once, one that is being written is not', () => {
  const settled = new Settled([]);
  const changedAt = (signature: string) => (signature === 'fresh' ? 4900 : 100);
  settled.update(look({ 'releases/a.mdx': 'old', 'releases/b.mdx': 'fresh' }), 5000, changedAt);
  expect(settled.isBusy(5000)).toBe(true);
  expect(settled.update(look({ 'releases/a.mdx': 'old', 'releases/b.mdx': 'fresh' }), 5300, changedAt)).toBe(true);
  expect(filesOf(settled)).toEqual({ 'releases/a.mdx': 'old', 'releases/b.mdx': 'fresh' });
});

test('at a start what was public before is gone only once it was missed for a while', () => {
  const settled = new Settled(['releases/a.mdx']);
  settled.update(look({}), 5000, () => 0);
  expect(filesOf(settled)).toHaveProperty(['releases/a.mdx']);
  settled.update(look({}), 5400, () => 0);
  expect(filesOf(settled)).toEqual({});
});

test('a known file that nobody has changed for long is taken over at once, and one that is gone is not', () => {
  const changedAt = (signature: string) => (signature === 'fresh' ? 4900 : 100);
  const settled = new Settled(['company.yaml', 'releases/a.mdx', 'releases/b.mdx', 'releases/gone.mdx']);
  const seen = look({ 'releases/a.mdx': 'old', 'releases/b.mdx': 'fresh' });
  expect(settled.update(seen, 5000, changedAt)).toBe(true);
  expect([filesOf(settled)['releases/a.mdx'], settled.isBusy(5000)]).toEqual(['old', true]);
  expect(Object.keys(filesOf(settled))).toContain('releases/gone.mdx');
  settled.update(seen, 6000, changedAt);
  expect(filesOf(settled)).toEqual({ 'releases/a.mdx': 'old', 'releases/b.mdx': 'fresh' });
});
