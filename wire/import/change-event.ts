import { readFileSync } from 'node:fs';
import { type Document, isMap, type Node, parseDocument, visit } from 'yaml';
import { fieldName } from '@/lib/content/read/document';
import type { CallEvent } from '@/lib/content/types';
import { wallTimeAt } from '@/lib/domain/wall-time';
import type { Facts } from '@/wire/facts/types';
import { ImportError } from './import-error';
import type { Purpose } from './purpose';
import { restated } from './restate';
import type { NewFile } from './store-files';
import { type FieldValue, type ImportFields, plainValue } from './todo';

/** A change of one field of an event, as it is shown. */
export interface FieldChange {
  field: string;
  from: string;
  to: string;
}

/** A changed event, written nowhere yet. */
export interface ChangedEvent {
  file: NewFile;
  changes: FieldChange[];
  /** Everything that changes does so at the time of its entry: it may be written before. */
  canBeAhead: boolean;
}

/** Fields whose former value an entry of the history keeps until its time. */
const DATED: ReadonlySet<string> = new Set(['start', 'status', 'replay']);

/** What changes the event itself. */
export type ChangeKind = Exclude<Purpose, 'link' | 'alone'>;

const NOTES: Record<ChangeKind, string> = {
  move: 'Moved.',
  correct: 'Corrected.',
  cancel: 'Cancelled.',
};

/** The file of an event, taken apart. Its fields are as YAML gives them: every scalar is text. */
interface EventFile {
  /** The text behind the fields. */
  rest: string;
  document: Document;
  fields: ImportFields;
}

function readEvent(path: string): EventFile {
  const text = readFileSync(path, 'utf8');
  const [head = '', yaml = ''] = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text) ?? [];
  const document = parseDocument(yaml, { schema: 'failsafe' });
  if (!isMap(document.contents)) throw new ImportError(`${path} has no fields that can be changed.`);
  return { rest: text.slice(head.length), document, fields: document.toJS() };
}

/**
 * The fields of an event as a further release leaves them, but for the entry in its history.
 * @param stated the fields as the release states them; open ones change nothing
 */
export function changedFields(
  path: string,
  event: CallEvent,
  { purpose, stated, facts }: { purpose: ChangeKind; stated: ImportFields | undefined; facts: Facts },
): ImportFields {
  const { fields } = readEvent(path);
  return {
    ...fields,
    ...(purpose === 'cancel' ? { status: 'cancelled' } : restated(fields, stated ?? {}, facts, event)),
  };
}

/**
 * The file of an event with changed fields. Only what changes is touched: comments, quotes and the order of fields stay.
 * @param at when it was changed: a day, or a wall time in the event's zone
 */
export function changeEvent(
  path: string,
  event: CallEvent,
  { purpose, fields, at }: { purpose: ChangeKind; fields: ImportFields; at: string },
): ChangedEvent {
  const { rest, document, fields: written } = readEvent(path);
  const changes: FieldChange[] = [];
  const set = (field: string, value: FieldValue) => {
    const before = JSON.stringify(written[field] ?? null);
    const after = plainValue(value);
    if (before === JSON.stringify(after)) return;
    changes.push({ field: fieldName([field]), from: before, to: JSON.stringify(after) });
    document.set(field, quoted(document.createNode(after)));
  };
  const formerStart = wallTimeAt(event.startAt, event.timeZone);
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) set(field, value);
  const isChanged = (field: string) => changes.some((change) => change.field === field);
  if (changes.length > 0) {
    const entry = {
      at: notBefore(at, event),
      note: NOTES[purpose],
      ...(isChanged('start') && { formerStart }),
      ...(isChanged('status') && { formerStatus: event.status }),
      ...(isChanged('replay') && written.replay !== undefined && { formerReplay: written.replay }),
    };
    document.addIn(['history'], quoted(document.createNode(entry, { flow: !isChanged('replay') })));
  }
  const changed = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return {
    file: { path, text: `---\n${changed}---\n${rest}` },
    changes,
    canBeAhead: at.length > 10 && changes.every(({ field }) => DATED.has(field)),
  };
}

/** Numbers and codes in quotes, as in the files that a person writes: elsewhere YAML takes them for numbers. */
function quoted<T extends Node>(node: T): T {
  visit(node, {
    Scalar(_key, scalar) {
      if (/^\+?\d+$/.test(String(scalar.value))) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return node;
}

/** History is in order: a day on which something else was changed at an hour takes that hour. */
function notBefore(at: string, { history, timeZone }: CallEvent): string {
  const last = wallTimeAt(history.at(-1)?.at ?? 0, timeZone);
  return at.length === 10 && last.startsWith(at) ? last : at;
}
