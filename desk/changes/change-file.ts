import { type Document, isScalar, isSeq, parseDocument, Scalar } from 'yaml';
import type { WallTime } from '@/lib/domain/instant';

export const CHANGES = ['move', 'postpone', 'cancel', 'correct'] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** A change of what is public, and what is said of it. */
export interface Change {
  kind: ChangeKind;
  note: string;
  /** When it is said: in the zone of the file. */
  at: WallTime;
  /** The new start, for a move. */
  start?: WallTime | undefined;
}

/** The fields of a file that nobody wrote as this needs it. */
export class ChangeError extends Error {
  override name = 'ChangeError';
}

const STATUS = { postpone: 'postponed', cancel: 'cancelled' } as const;

/**
 * A file of an event with a change, and its entry in the history; or of a release with a correction. Nothing else is
 * touched: comments, quotes and the order of fields stay.
 * @throws ChangeError if its fields cannot be read
 */
export function changeFile(path: string, text: string, { kind, note, at, start }: Change): string {
  const [head = '', yaml = ''] = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text) ?? [];
  const document = parseDocument(yaml, { schema: 'failsafe' });
  if (!text.startsWith(head) || head === '' || document.errors.length > 0) throw new ChangeError(path);
  if (path.startsWith('releases/')) add(document, 'corrections', { at, note });
  else {
    const former = (field: string) => String(document.get(field) ?? '');
    const entry = {
      at,
      note,
      ...(kind === 'move' && { formerStart: former('start') }),
      ...(kind in STATUS && { formerStatus: former('status') || 'confirmed' }),
    };
    if (kind === 'move' && start !== undefined) document.set('start', start);
    if (kind === 'postpone' || kind === 'cancel') document.set('status', STATUS[kind]);
    add(document, 'history', entry);
  }
  const isPadded = /\{ /.test(yaml);
  const changed = document.toString({ lineWidth: 0, flowCollectionPadding: isPadded });
  return `---\n${changed}---\n${text.slice(head.length)}`;
}

function add(document: Document, field: string, entry: Record<string, string>): void {
  const node = document.createNode(entry, { flow: true });
  const note = node.get('note', true);
  // A note may hold what YAML reads as something else.
  if (isScalar(note)) note.type = Scalar.QUOTE_DOUBLE;
  if (isSeq(document.get(field, true))) document.addIn([field], node);
  else document.set(field, document.createNode([node]));
}
