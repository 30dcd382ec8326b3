import { wallTimeAt } from '@/lib/domain/wall-time';
import { isOpenAt } from '@/lib/domain/window';
import { now } from '@/lib/process/clock';
import type { Desk } from '../desk';
import type { ReadForm } from '../drafts/form';
import { titleIn } from '../drafts/title-in';
import { readTime } from '../times/reading';
import { type Spelled, spelled } from '../times/spelled';
import { TypedError, typedDay } from '../times/typed';
import { words } from '../words';
import { CHANGES, type Change, type ChangeKind } from './change-file';

/** The form of a change, as it was typed and as it was understood. */
export interface ChangeForm extends Change, Pick<ReadForm, 'spelled' | 'refused'> {
  path: string;
  title: string;
  /** What this file can change to. */
  kinds: readonly ChangeKind[];
  typed: Readonly<Record<string, string>>;
  /** The times as they have to be shown before a draft is made of them; empty without any. */
  shown: string;
  /** The zone in which the times of the file are written. */
  zone: string;
}

/** @throws Refusal if the file is not there */
export function changeForm(desk: Desk, typed: Record<string, string>): ChangeForm {
  const { path = '', note = '' } = typed;
  const text = desk.textOf(path);
  const zone = desk.zoneOf(text);
  const kinds = kindsOf(desk, path);
  const kind = kinds.find((each) => each === typed.kind) ?? kinds[0] ?? 'correct';
  const times = timesOf(kind, typed, zone);
  return {
    ...times,
    path,
    title: titleIn(text) ?? path,
    kinds,
    kind,
    note: note.replace(/\s+/g, ' ').trim(),
    at: wallTimeAt(now(), zone),
    typed,
    shown: [...times.spelled.values()].map(({ here }) => here).join('\n'),
    zone,
  };
}

/** What a file can change to: a replay ends only while it is open. */
function kindsOf(desk: Desk, path: string): readonly ChangeKind[] {
  if (path.startsWith('releases/')) return ['correct'];
  const slug = path.replace(/^events\/|\.mdx$/g, '');
  const replay = desk.accepted().content.events.get(slug)?.replay;
  return CHANGES.filter((kind) => kind !== 'end replay' || (replay && isOpenAt(replay, now())));
}

/** The new start of a move, and the last day of a replay. */
function timesOf(
  kind: ChangeKind,
  typed: Record<string, string>,
  zone: string,
): Pick<ChangeForm, 'start' | 'replay' | 'spelled' | 'refused'> {
  const none = { spelled: new Map<string, Spelled>(), refused: new Map() };
  const { day, hour = '', url = '', through = '' } = typed;
  if (kind === 'move' && day !== undefined) {
    const reading = readTime({ day, hour, zone }, zone);
    if ('why' in reading) return { ...none, refused: new Map([['day', reading]]) };
    return { ...none, spelled: new Map([['day', spelled(reading.at, zone)]]), start: reading.wallTime };
  }
  if (kind !== 'replay' || typed.url === undefined) return none;
  if (through.trim() === '') return { ...none, replay: { url: url.trim() } };
  try {
    const last = typedDay(through);
    return {
      ...none,
      spelled: new Map([['through', words.times.dayAlone(last, zone)]]),
      replay: { url: url.trim(), through: last },
    };
  } catch (error) {
    if (!(error instanceof TypedError)) throw error;
    return { ...none, refused: new Map([['through', { why: error.message, choices: [], field: 'day' }]]) };
  }
}
