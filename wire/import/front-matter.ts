import { Document, isSeq } from 'yaml';
import { type Fields, type FieldValue, Todo } from './todo';

/** Lists of short names, which the shipped content writes on one line. */
const ON_ONE_LINE = ['events', 'contacts'];

/** A content file: its fields between two lines of `---`, then its words. Fields without a value are left out. */
export function contentFile(fields: Fields, body: string): string {
  const document = new Document(plain(fields));
  for (const name of ON_ONE_LINE) {
    const list = document.get(name, true);
    if (isSeq(list)) list.flow = true;
  }
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}---\n${body ? `\n${body}\n` : ''}`;
}

/** Fields as YAML takes them, with open ones as they are marked. */
function plain(field: FieldValue): unknown {
  if (field instanceof Todo) return String(field);
  if (typeof field === 'string') return field;
  if (Array.isArray(field)) return field.map(plain);
  return Object.fromEntries(
    Object.entries(field).flatMap(([name, value]) => (value === undefined ? [] : [[name, plain(value)]])),
  );
}
