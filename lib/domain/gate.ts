import type { Instant } from './instant';
import { isCalledOff } from './phase';
import type { EventTimes, Window } from './types';

export type Gate = 'webcast' | 'replay';

/** What a gate answers: come in, not yet (until when), or no longer (since when, if an instant says so). */
export type GateAnswer =
  | { state: 'open'; closesAt?: Instant | undefined }
  | { state: 'early'; opensAt: Instant }
  | { state: 'over'; since?: Instant }
  | { state: 'absent' };

/** What an event's gate answers at an instant. `absent`: the event never had such a gate. */
export function gateAnswer(event: EventTimes & { webcast?: unknown }, gate: Gate, now: Instant): GateAnswer {
  const window = gateWindow(event, gate);
  if (!window) return { state: 'absent' };
  if (isCalledOff(event)) return { state: 'over' };
  if (now < window.opensAt) return { state: 'early', opensAt: window.opensAt };
  if (window.closesAt === undefined || now < window.closesAt) return { state: 'open', closesAt: window.closesAt };
  return { state: 'over', since: window.closesAt };
}

/** When a gate is open, unless the event is called off. Undefined if the event never had such a gate. */
export function gateWindow(event: EventTimes & { webcast?: unknown }, gate: Gate): Window | undefined {
  if (gate === 'replay') return event.replay?.byPhoneAlone ? undefined : event.replay;
  return event.webcast ? { opensAt: event.doorsAt, closesAt: event.overAt } : undefined;
}
