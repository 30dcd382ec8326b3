import type { Document } from 'yaml';
import type { CallEvent } from '@/lib/content/types';
import { eventPhase } from '@/lib/domain/phase';
import { wallTimeAt } from '@/lib/domain/wall-time';
import { now } from '@/lib/process/clock';
import { writeAtOnce } from './at-once';
import { openReplay } from './changes/change-file';
import { editFields } from './changes/edit-fields';
import { lateStarts } from './changes/late-starts';
import { readable } from './changes/readable';
import type { Desk } from './desk';
import { requireAuthor } from './may';
import type { Person } from './people';
import { Refusal } from './refusal';
import { words } from './words';

// What is said of a call around its hour: at once, by one author, and undone with one press.

/** Says that an event has ended, now: its webcast closes at once. */
export function sayEnded(desk: Desk, person: Person, path: string): void {
  requireAuthor(person);
  const { refused } = words.ended;
  const former = desk.textOf(path);
  const text = edited(path, former, (document) => {
    if (document.has('ended')) throw new Refusal(409, refused.title, refused.text);
    document.set('ended', wallTimeAt(now(), desk.zoneOf(former)));
  });
  writeAtOnce(desk, person, { path, former, text, what: 'said that it has ended' });
}

/** Says that an event starts some minutes later than it was announced for. @param minutes one of `lateStarts` */
export function startLate(desk: Desk, person: Person, path: string, minutes: string): void {
  requireAuthor(person);
  const former = desk.textOf(path);
  const event = eventAt(desk, path);
  const late = lateStarts(event, now()).find((each) => String(each.minutes) === minutes);
  if (!late) throw new Refusal(409, words.late.refused.title, words.late.refused.text);
  const to = wallTimeAt(late.at, event.timeZone);
  const text = edited(path, former, (document) => document.set('delayedTo', to));
  writeAtOnce(desk, person, { path, former, text, what: 'said that it starts late' });
}

/** Whether a replay can be opened before its stated time: the call is over, and it is there. */
export function canOpenReplay(event: CallEvent): boolean {
  const { replay } = event;
  return eventPhase(event, now()) === 'ended' && replay !== undefined && !replay.byPhoneAlone;
}

/** Opens the replay of an event now. */
export function openReplayNow(desk: Desk, person: Person, path: string): void {
  requireAuthor(person);
  const former = desk.textOf(path);
  const event = eventAt(desk, path);
  if (!canOpenReplay(event)) throw new Refusal(409, words.replay.refused.title, words.replay.refused.text);
  const at = wallTimeAt(now(), event.timeZone);
  const isEnded = event.endedAt !== undefined;
  const text = readable(path, () => openReplay(path, former, { at, note: words.replay.note, isEnded }));
  writeAtOnce(desk, person, { path, former, text, what: 'opened the replay' });
}

/** The event of a file, if its newest version is the one that the site uses. */
function eventAt(desk: Desk, path: string): CallEvent {
  const { content, heldBack } = desk.accepted();
  const event = content.events.get(path.replace(/^events\/|\.mdx$/g, ''));
  const { title, text } = words.change.heldBack;
  if (!event || heldBack.some((each) => each.path === path)) throw new Refusal(409, title, text(path));
  return event;
}

function edited(path: string, text: string, edit: (document: Document) => void): string {
  return readable(path, () => editFields(path, text, edit));
}
