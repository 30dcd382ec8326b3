import { type Document, isCollection, isNode, isPair, parseDocument, visit } from 'yaml';
import { plainLinks } from '@/lib/prose/plain-links';

/** The parts of a public file that are not public. */
export interface Hidden {
  /** Paths of fields. */
  fields: (string | number)[][];
  /** Site paths that the body links to. */
  links: ReadonlySet<string>;
}

/**
 * Removes from a file what is not public: staged fields, links to embargoed pages, YAML comments and `accepted`.
 * Returns the file byte for byte if it has none of these.
 */
export function publicText(text: string, { fields, links }: Hidden): string {
  const [, open = '', yaml = text, rest = ''] =
    /^(\uFEFF?---\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$)[\s\S]*)/m.exec(text) ?? [];
  const end = rest.indexOf('\n') + 1;
  const words = links.size > 0 ? rest.slice(0, end) + plainLinks(rest.slice(end), links) : rest;
  const isForAuthors = /(^|\s)#|^accepted:/m.test(yaml);
  if (fields.length === 0 && !isForAuthors) return open + yaml + words;
  const document = parseDocument(yaml, { schema: 'failsafe' });
  removeComments(document);
  // In reverse order, so that removing a list item does not shift the indices of those still to be removed.
  for (const path of [...fields].reverse()) {
    if (path[0] === 'history') applyFormer(document, path);
    document.deleteIn(path);
  }
  document.delete('accepted');
  return open + document.toString({ lineWidth: 0 }) + words;
}

/** A history entry that is not public yet: its former values are the public ones. */
const FORMER = { formerStart: 'start', formerStatus: 'status', formerReplay: 'replay' };

function applyFormer(document: Document, change: readonly (string | number)[]): void {
  for (const [former, field] of Object.entries(FORMER)) {
    if (document.hasIn([...change, former])) document.set(field, document.getIn([...change, former], true));
  }
}

function removeComments(document: Document): void {
  document.commentBefore = null;
  document.comment = null;
  visit(document, (_key, node) => {
    if (isPair(node) || !isNode(node)) return;
    node.comment = null;
    node.commentBefore = null;
    if (isCollection(node)) node.spaceBefore = false;
  });
}
