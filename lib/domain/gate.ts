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

/** An event with its gates. */
export interface Gated extends EventTimes {
  webcast?: unknown;
  /** Further webcasts: in another language, or of a session, which has a window of its own. */
  webcasts?: readonly { name: string; window?: Window | undefined }[] | undefined;
}

/**
 * What an event's gate answers at an instant. `absent`: the event never had such a gate.
 * @param name of one of several webcasts
 */
export function gateAnswer(event: Gated, gate: Gate, now: Instant, name?: string): GateAnswer {
  const window = gateWindow(event, gate, name);
  if (!window) return { state: 'absent' };
  if (isCalledOff(event)) return { state: 'over' };
  if (now < window.opensAt) return { state: 'early', opensAt: window.opensAt };
  if (window.closesAt === undefined || now < window.closesAt) return { state: 'open', closesAt: window.closesAt };
  return { state: 'over', since: window.closesAt };
}

/** When a gate is open, unless the event is called off. Undefined if the event never had such a gate. */
export function gateWindow(event: Gated, gate: Gate, name?: string): Window | undefined {
  if (gate === 'replay') return event.replay?.byPhoneAlone ? undefined : event.replay;
  const whole = { opensAt: event.doorsAt, closesAt: event.overAt };
  if (name === undefined) return event.webcast ? whole : undefined;
  const webcast = event.webcasts?.find((each) => each.name === name);
  return webcast && (webcast.window ?? whole);
}
