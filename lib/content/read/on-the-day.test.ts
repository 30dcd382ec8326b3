import { gateAnswer } from '@/lib/domain/gate';
import { eventPhase } from '@/lib/domain/phase';
import { type ContentCopy, EVENT, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { entryChangedAt, entryRevision } from '../changed-at';
import { eventAt, eventTransitions } from '../event-at';
import type { CallEvent } from '../types';

const at = (time: string) => Date.parse(`2012-01-27T${time}-05:00`);
const MORNING = at('12:00:00');

/** The shipped call with further fields, as it is seen at a time of its day, in New York. */
function seen(content: ContentCopy, fields: string) {
  content.replace(EVENT, 'kind:', `${fields}\nkind:`);
  const [event] = content.accept(MORNING).content.events.values();
  if (!event) throw new Error('There is no event.');
  return { event, at: (time: string): CallEvent => eventAt(event, at(time)) };
}

function phaseAndGates(event: CallEvent, now: number): string {
  const gates = (['webcast', 'replay'] as const).map((gate) => gateAnswer(event, gate, now).state);
  return [eventPhase(event, now), ...gates].join(' ');
}

test('the shipped call, whose length nobody stated, may be going on until ten', ({ content }) => {
  const { event } = seen(content, '');
  const said = (time: string) => phaseAndGates(eventAt(event, at(time)), at(time));
  expect(said('08:59:59.999')).toBe('live open early');
  expect(said('09:00:00')).toBe('overrun open open');
  expect(said('09:59:59.999')).toBe('overrun open open');
  expect(said('10:00:00')).toBe('replay over open');
});

for (const [ended, before, from] of [
  ['08:40', 'live open early', 'replay over open'],
  ['09:20', 'overrun open open', 'replay over open'],
  ['10:30', 'replay over open', 'replay over open'],
] as const) {
  test(`an end that was said at ${ended} is known from then on, and not before`, ({ content }) => {
    const { event } = seen(content, `ended: 2012-01-27T${ended}`);
    const endedAt = at(`${ended}:00`);
    const [former, latter] = [eventAt(event, endedAt - 1), eventAt(event, endedAt)];
    expect(phaseAndGates(former, endedAt - 1)).toBe(before);
    expect(phaseAndGates(latter, endedAt)).toBe(from);
    expect(former).toMatchObject({ endAt: at('09:00:00'), endIsEstimate: true, endedAt: undefined });
    expect(latter).toMatchObject({ endAt: endedAt, endIsEstimate: false, endedAt, replay: { opensAt: endedAt } });
    expect(eventTransitions(event)).toContain(endedAt);
    expect(entryRevision(latter)).toBe(entryRevision(former) + 1);
    expect([entryChangedAt(former), entryChangedAt(latter)]).toEqual([event.history[0]?.at, endedAt]);
  });
}

test('an end also ends a call of a stated length', ({ content }) => {
  const { at: then } = seen(content, 'durationMinutes: 30\nended: 2012-01-27T08:50');
  expect(then('08:49:59')).toMatchObject({ endAt: at('08:30:00'), overAt: at('08:30:00') });
  expect(then('08:50:00')).toMatchObject({ endAt: at('08:50:00'), overAt: at('08:50:00'), endIsEstimate: false });
});

test('an end stays known after later changes', ({ content }) => {
  const { event } = seen(content, 'ended: 2012-01-27T08:40');
  content.replace(
    EVENT,
    'Announced.',
    'Announced.\n  - {at: 2012-02-01T09:00, note: Longer., formerReplay: {through: 2012-02-01, url: "https://www.example.com"}}',
  );
  const [changed] = content.accept(Date.parse('2012-02-02T12:00:00Z')).content.events.values();
  const states = ['2012-01-27T13:39:59Z', '2012-01-27T13:40:00Z', '2012-02-01T14:00:00Z'].map((instant) => {
    const { endedAt, replay } = eventAt(changed ?? event, Date.parse(instant));
    return [endedAt, replay?.url];
  });
  const endedAt = at('08:40:00');
  expect(states).toEqual([
    [undefined, 'https://www.example.com'],
    [endedAt, 'https://www.example.com'],
    [endedAt, 'https://www.immunogen.com'],
  ]);
});

test('an end before the start is refused, and one that has not come is held back until then', ({ content }) => {
  const { record } = content.accept(at('07:30:00'));
  content.replace(EVENT, 'kind:', 'ended: 2012-01-27T08:00\nkind:');
  expect(content.problems()).toMatchObject([
    { field: 'ended', rule: 'ended-before-start', found: '"2012-01-27T08:00"' },
  ]);
  content.replace(EVENT, 'ended: 2012-01-27T08:00', 'ended: 2012-01-27T09:20');
  const heldBack = (now: number) => content.accept(now, record).heldBack.map(({ problems }) => problems[0]?.rule);
  expect(heldBack(at('09:19:59.999'))).toEqual(['dated-ahead']);
  expect(heldBack(at('09:20:00'))).toEqual([]);
});

test('a delay moves the start and all that follows from it, but not the doors', ({ content }) => {
  const { event } = seen(content, 'delayedTo: 2012-01-27T08:20');
  expect(event).toMatchObject({
    delayedFrom: at('08:00:00'),
    startAt: at('08:20:00'),
    doorsAt: at('07:45:00'),
    endAt: at('09:20:00'),
    overAt: at('10:20:00'),
    replay: { opensAt: at('09:20:00') },
  });
  const phases = ['07:44:59.999', '07:45:00', '08:19:59.999', '08:20:00'].map((time) => eventPhase(event, at(time)));
  expect(phases).toEqual(['scheduled', 'starting', 'starting', 'live']);
  // Calendars compare both with what they have.
  expect(entryRevision(event)).toBe(20);
  expect(entryChangedAt(event)).toBe(Date.parse('2012-01-27T05:00:00Z'));
});

test('a delay is no move: it needs no entry in history, and can be taken back', ({ content }) => {
  const record = content.accept(at('07:30:00')).record;
  const before = content.read(EVENT);
  content.replace(EVENT, 'kind:', 'delayedTo: 2012-01-27T08:20\nkind:');
  const delayed = content.accept(at('07:50:00'), record);
  expect([delayed.heldBack, delayed.warnings]).toEqual([[], []]);
  content.replace(EVENT, '08:20', '08:40');
  const again = content.accept(at('08:10:00'), delayed.record);
  expect([again.heldBack, again.warnings]).toEqual([[], []]);
  content.write(EVENT, before);
  expect(content.accept(at('08:11:00'), again.record).heldBack).toEqual([]);
});

for (const delayedTo of ['2012-01-27T08:00', '2012-01-27T07:59', '2012-01-27T20:01', '2012-01-30T08:00']) {
  test(`a delay to ${delayedTo} is refused`, ({ content }) => {
    content.replace(EVENT, 'kind:', `delayedTo: ${delayedTo}\nkind:`);
    expect(content.problems()).toMatchObject([{ field: 'delayedTo', rule: 'delayed-to', found: `"${delayedTo}"` }]);
  });
}

test('a delay past midnight, and one of twelve hours, are right', ({ content }) => {
  content.silence().replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2012-01-27T23:30\ndelayedTo: 2012-01-28T00:10');
  expect(content.problems()).toEqual([]);
  content.replace(EVENT, '2012-01-28T00:10', '2012-01-28T11:30');
  expect(content.problems()).toEqual([]);
});

test('a replay that was to open sooner than the late call ends opens when it does', ({ content }) => {
  content.replace(EVENT, '  through:', '  opens: 2012-01-27T09:30\n  through:');
  content.replace(EVENT, 'kind:', 'durationMinutes: 60\ndelayedTo: 2012-01-27T09:00\nkind:');
  expect(content.load().events.get('q2-fy2012-results-call')?.replay?.opensAt).toBe(at('10:00:00'));
});

test('a stated opening of the replay sooner than an hour is no mistake: the call is expected to be over by then', ({
  content,
}) => {
  content.replace(EVENT, '  through:', '  opens: 2012-01-27T08:45\n  through:');
  const [event] = content.load().events.values();
  expect(event).toMatchObject({ endAt: at('08:45:00'), overAt: at('09:45:00'), replay: { opensAt: at('08:45:00') } });
  content.replace(EVENT, 'opens: 2012-01-27T08:45', 'opens: 2012-01-27T08:00');
  expect(content.problems()).toMatchObject([{ field: 'replay.opens', rule: 'replay-window' }]);
});

test('an opening before the end of a call of stated length is refused', ({ content }) => {
  content.replace(EVENT, 'kind:', 'durationMinutes: 60\nkind:');
  content.replace(EVENT, '  through:', '  opens: 2012-01-27T08:59\n  through:');
  expect(content.problems()).toMatchObject([{ field: 'replay.opens', rule: 'replay-window' }]);
  content.replace(EVENT, '08:59', '09:00');
  expect(content.problems()).toEqual([]);
});
