import { type Document, isCollection, isNode, isPair, parseDocument, visit } from 'yaml';
import { plainLinks } from '@/lib/prose/plain-links';

/** What of a file is not public, though the file is. */
export interface Hidden {
  /** Fields, by their path. */
  fields: (string | number)[][];
  /** Addresses of this site that its words link to. */
  links: ReadonlySet<string>;
}

/**
 * A file without what is not public of it: staged parts, addresses of what is embargoed, and the notes that its
 * authors left for each other. Without any of these it is the file itself, byte for byte.
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
  // From the last to the first: what is removed moves nothing that stands before it.
  for (const path of [...fields].reverse()) {
    if (path[0] === 'history') applyFormer(document, path);
    document.deleteIn(path);
  }
  document.delete('accepted');
  return open + document.toString({ lineWidth: 0 }) + words;
}

/** What a change in the history has changed is public as it was before. */
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
