import { decodeHTMLStrict } from 'entities/decode';
import { type Problem, quote } from '../problem';
import { fieldName } from '../read/document';
import { stringsIn } from '../read/fields';
import type { SourceFile } from '../read/loaded';
import { findingName } from './finding';

/** With its semicolon: `AT&T` and `Q&A` are no entities, `R&amp;D` has one. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Where fields may have one: its characters may be written as escapes, or be divided by an escaped end of a line. */
const CAN_HAVE_ONE = new RegExp(`${ENTITY.source}|\\\\[xuU\\r\\n]`, 'i');

/**
 * Warns of HTML entities in fields, which are plain text: readers would see them. Only a warning, since an article on
 * HTML may mean them.
 */
export function entitiesInFields({ file, document }: SourceFile): Problem[] {
  // Most files have none, and their fields need not be parsed again.
  if (!CAN_HAVE_ONE.test(document.source)) return [];
  const problems: Problem[] = [];
  for (const { path, text } of stringsIn(document.fields)) {
    const meant = text.replace(ENTITY, (entity) => decodeHTMLStrict(entity));
    // An address with one is refused.
    if (meant === text || /^https?:/.test(text)) continue;
    problems.push({
      file,
      line: document.lineOf(path),
      field: fieldName(path),
      rule: 'entity',
      found: quote(text),
      fix: `write ${quote(meant)}: a field is plain text, and readers would see ${text.match(ENTITY)?.[0]}`,
      severity: 'warning',
      finding: findingName('entity', [fieldName(path), text]),
    });
  }
  return problems;
}
