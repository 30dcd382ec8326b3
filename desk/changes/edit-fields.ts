import { type Document, isScalar, isSeq, parseDocument, Scalar } from 'yaml';

/** The fields of a file that nobody wrote as this needs it. */
export class ChangeError extends Error {
  override name = 'ChangeError';
}

/**
 * A file with fields changed. Nothing else is touched: comments, quotes and the order of fields stay.
 * @throws ChangeError if its fields cannot be read
 */
export function editFields(path: string, text: string, edit: (document: Document) => void): string {
  const [head = '', yaml = ''] = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text) ?? [];
  const document = parseDocument(yaml, { schema: 'failsafe' });
  if (!text.startsWith(head) || head === '' || document.errors.length > 0) throw new ChangeError(path);
  edit(document);
  const isPadded = /\{ /.test(yaml);
  const changed = document.toString({ lineWidth: 0, flowCollectionPadding: isPadded });
  return `---\n${changed}---\n${text.slice(head.length)}`;
}

/** Adds an entry to a list, which is made if it is not there. @param flow on one line, in braces */
export function addEntry(document: Document, field: string, entry: Record<string, unknown>, flow = true): void {
  const node = document.createNode(entry, { flow });
  for (const name of ['note', 'title', 'reason', 'by']) {
    const words = node.get(name, true);
    // Words may hold what YAML reads as something else.
    if (isScalar(words)) words.type = Scalar.QUOTE_DOUBLE;
  }
  if (isSeq(document.get(field, true))) document.addIn([field], node);
  else document.set(field, document.createNode([node]));
}
