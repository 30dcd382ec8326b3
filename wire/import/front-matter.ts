import { Document, isSeq } from 'yaml';
import { type ImportFields, plainValue } from './todo';

/** Lists of short names, which the shipped content writes on one line. */
const ON_ONE_LINE = ['events', 'contacts', 'follows'];

/** A content file: its fields between two lines of `---`, then its words. ImportFields without a value are left out. */
export function contentFile(fields: ImportFields, body: string): string {
  const document = new Document(plainValue(fields));
  for (const name of ON_ONE_LINE) {
    const list = document.get(name, true);
    if (isSeq(list)) list.flow = true;
  }
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}---\n${body ? `\n${body}\n` : ''}`;
}
