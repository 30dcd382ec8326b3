import { type Document, isMap, isSeq } from 'yaml';
import type { CalendarDate, WallTime } from '@/lib/domain/instant';
import { addEntry, editFields } from './edit-fields';

export { ChangeError } from './edit-fields';

export const CHANGES = ['move', 'postpone', 'cancel', 'correct', 'replay', 'end replay'] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** A change of what is public, and what is said of it. */
export interface Change {
  kind: ChangeKind;
  note: string;
  /** When it is said: in the zone of the file. */
  at: WallTime;
  /** The new start, for a move. */
  start?: WallTime | undefined;
  /** Where the replay is, and its last day if it has one. */
  replay?: { url: string; through?: CalendarDate | undefined } | undefined;
}

const STATUS = { postpone: 'postponed', cancel: 'cancelled' } as const;

/**
 * A file of an event with a change, and its entry in the history; or of a release with a correction. Nothing else is
 * touched: comments, quotes and the order of fields stay.
 * @throws ChangeError if its fields cannot be read
 */
export function changeFile(path: string, text: string, { kind, note, at, start, replay }: Change): string {
  return editFields(path, text, (document) => {
    if (path.startsWith('releases/')) {
      addEntry(document, 'corrections', { at, note });
      return;
    }
    const former = (field: string) => String(document.get(field) ?? '');
    const formerReplay = kind === 'replay' || kind === 'end replay' ? plain(document, 'replay') : undefined;
    const entry = {
      at,
      note,
      ...(kind === 'move' && { formerStart: former('start') }),
      ...(kind in STATUS && { formerStatus: former('status') || 'confirmed' }),
      ...(formerReplay !== undefined && { formerReplay }),
    };
    if (kind === 'move' && start !== undefined) document.set('start', start);
    if (kind === 'postpone' || kind === 'cancel') document.set('status', STATUS[kind]);
    if (kind === 'replay' && replay) setReplay(document, replay);
    if (kind === 'end replay') endReplay(document, at);
    addEntry(document, 'history', entry);
  });
}

/** A replay that opens now, before its stated time. After a stated end of the call it opens with that. */
export function openReplay(
  path: string,
  text: string,
  { at, note, isEnded }: Pick<Change, 'at' | 'note'> & { isEnded: boolean },
): string {
  return editFields(path, text, (document) => {
    const formerReplay = plain(document, 'replay');
    if (isEnded) document.deleteIn(['replay', 'opens']);
    else document.setIn(['replay', 'opens'], at);
    addEntry(document, 'history', { at, note, formerReplay });
  });
}

function plain(document: Document, field: string): unknown {
  return (document.toJS() as Record<string, unknown>)[field];
}

function setReplay(document: Document, { url, through }: NonNullable<Change['replay']>): void {
  if (!isMap(document.get('replay', true))) document.set('replay', document.createNode({}));
  for (const field of ['recording', 'captions', 'until']) document.deleteIn(['replay', field]);
  document.setIn(['replay', 'url'], url);
  if (through === undefined) document.deleteIn(['replay', 'through']);
  else document.setIn(['replay', 'through'], through);
}

/** By phone too. */
function endReplay(document: Document, until: WallTime): void {
  const end = (path: (string | number)[]) => {
    document.deleteIn([...path, 'through']);
    document.setIn([...path, 'until'], until);
  };
  end(['replay']);
  const phones = document.getIn(['replay', 'dialIn'], true);
  if (!isSeq(phones)) return;
  for (const index of phones.items.keys()) end(['replay', 'dialIn', index]);
}
