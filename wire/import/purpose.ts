import type { CallEvent } from '@/lib/content/types';
import type { Facts } from '@/wire/facts/types';

/** What a further release about an event does. */
export const PURPOSES = ['link', 'move', 'correct', 'cancel', 'alone'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What each does, as a person is asked. */
export const DOES: Record<Purpose, string> = {
  link: 'is about the event, as results are: it is linked, and the event stays as it is',
  move: 'moves the event to another time: the former start goes into its history',
  correct: 'corrects what was said of the event: its fields take what this release states',
  cancel: 'cancels the event',
  alone: 'has nothing to do with it: the release is written alone',
};

const CANCELS = /\b(?:cancel(?:s|led|ed|ling|lation)\b|will (?:not|no longer) (?:be held|take place|hold|host))/i;
const MOVES =
  /\b(?:reschedul\w+|postpon\w+|mov(?:e|es|ed|ing)|new (?:date|time)|chang(?:e|es|ed|ing) (?:of|in|to) (?:the )?(?:date|time|hour)|brought forward|delay(?:s|ed))\b/i;
const CORRECTS = /\b(?:correct(?:s|ed|ing|ion)|replac(?:e|es|ing)|amended|erratum|corrigendum)\b/i;
/** As far as the words say what the release is for. */
const OPENING = 1200;

/** What a release probably does to the event that it is about. A person decides. */
export function probablePurpose({ title, call }: Facts, text: string, { startAt }: CallEvent): Purpose {
  const opening = `${title?.value ?? ''}\n${text.slice(0, OPENING)}`;
  const start = call?.start?.value.instant;
  if (CANCELS.test(opening)) return 'cancel';
  if (start !== undefined && start !== startAt && MOVES.test(opening)) return 'move';
  if (CORRECTS.test(opening)) return 'correct';
  return start !== undefined && start !== startAt ? 'move' : 'link';
}
