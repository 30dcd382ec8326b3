import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { type Problem, quote, UNKNOWN_FIELD } from '../problem';
import { unseenInWords, without } from './characters';
import { stringsIn } from './fields';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

export interface ParsedDocument {
  fields: unknown;
  /** The fields as they are written. */
  source: string;
  /** The text below the fields; empty for a YAML file. */
  body: string;
  /** Number of lines above the body. */
  bodyLine: number;
  /** The line of a field, 1-based. For a missing field, that of its nearest existing parent. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** The rule against values that the importer left open. */
export const STILL_TO_DECIDE = 'still-to-decide';

/** Splits an MDX file into its fields and its body. */
export function readMdx(source: string, file: string, problems: Problem[]): ParsedDocument | undefined {
  const match = FRONT_MATTER.exec(source);
  if (match?.index !== 0) {
    problems.push({
      file,
      line: 1,
      field: 'fields',
      rule: 'no-fields',
      found: quote(source.split('\n', 1)[0]),
      fix: 'begin the file with its fields, between two lines of ---',
    });
    return undefined;
  }
  const fields = readYaml(match[1] ?? '', file, problems, 1);
  const head = match[0];
  return fields && { ...fields, body: source.slice(head.length), bodyLine: head.split('\n').length - 1 };
}

/** The last YAML that somebody asked for a line of. Its tree takes ten times the room of its text, and is seldom needed. */
let asked: { source: string; yaml: Document.Parsed; lines: LineCounter } | undefined;

function lineIn(source: string, path: readonly PropertyKey[], lineOffset: number): number | undefined {
  if (asked?.source !== source) asked = { source, ...parsedYaml(source) };
  const { yaml, lines } = asked;
  for (let depth = path.length; depth >= 0; depth--) {
    const node = yaml.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line + lineOffset;
  }
  return undefined;
}

function parsedYaml(source: string): { yaml: Document.Parsed; lines: LineCounter } {
  const lines = new LineCounter();
  return { yaml: parseDocument(source, { schema: 'failsafe', lineCounter: lines, prettyErrors: false }), lines };
}

/** Parses YAML with every scalar as text. `lineOffset`: lines of the file above the YAML. */
export function readYaml(
  source: string,
  file: string,
  problems: Problem[],
  lineOffset = 0,
): ParsedDocument | undefined {
  const { yaml, lines } = parsedYaml(source);
  const errors = [...yaml.errors, ...yaml.warnings];
  for (const error of errors) {
    problems.push({
      file,
      line: lines.linePos(error.pos[0]).line + lineOffset,
      field: 'fields',
      rule: 'yaml',
      found: error.message,
      fix: 'YAML: "name: value" lines, lists with "- ", two spaces to indent, quotes around a value with ": " or "#"',
    });
  }
  let aliases = 0;
  visit(yaml, {
    Alias(_key, { source, range }) {
      aliases++;
      problems.push({
        file,
        line: lines.linePos(range?.[0] ?? 0).line + lineOffset,
        field: 'fields',
        rule: 'yaml-alias',
        found: `an alias, "*${source}"`,
        fix: 'write the value out where it is used',
      });
    },
  });
  if (errors.length > 0 || aliases > 0) return undefined;
  const lineOf: ParsedDocument['lineOf'] = (path) => lineIn(source, path, lineOffset);
  const fields = seenFields(yaml.toJS(), (path, text, names) =>
    problems.push({
      file,
      line: lineOf(path),
      field: fieldName(path),
      rule: 'unseen-character',
      found: quote(text),
      fix: `write it without ${names.join(' and ')}, which nobody sees`,
      severity: 'withheld',
    }),
  );
  return { fields, source, body: '', bodyLine: 0, lineOf };
}

/**
 * Validates a document's fields and reports every problem. A value that the importer left open, `TODO: …`, is the only
 * problem reported for its field.
 * @returns undefined if there is a problem
 */
export function validate<S extends z.ZodType>(
  document: ParsedDocument,
  schema: S,
  file: string,
  problems: Problem[],
): z.output<S> | undefined {
  const parsed = schema.safeParse(document.fields, { error: shapeFix });
  const open = openFields(document.fields);
  for (const { path, what } of open) {
    const fix = 'write the value in place of the TODO, or remove the field if it must not be there';
    problems.push({
      file,
      line: document.lineOf(path),
      field: fieldName(path),
      rule: STILL_TO_DECIDE,
      found: `still to be decided: ${what}`,
      fix,
    });
  }
  if (parsed.success) return open.length === 0 ? parsed.data : undefined;
  for (const issue of parsed.error.issues) {
    if (open.some(({ path }) => issue.path.every((key, index) => key === path[index]) && issue.path.length > 0))
      continue;
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const path = [...issue.path, key];
        const value = valueAt(document.fields, path);
        problems.push({
          file,
          line: document.lineOf(path),
          field: fieldName(path),
          rule: UNKNOWN_FIELD,
          found: `an unknown field with ${quote(value)}`,
          fix: `remove it, or correct its name (the fields are listed in docs/content.md)`,
        });
      }
      continue;
    }
    problems.push({
      file,
      line: document.lineOf(issue.path),
      field: fieldName(issue.path),
      rule: 'field-value',
      found: quote(valueAt(document.fields, issue.path)),
      fix: issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message,
    });
  }
  return undefined;
}

/** The fields that hold `TODO: …`, with the text after it. */
function openFields(fields: unknown): { path: readonly PropertyKey[]; what: string }[] {
  return [...stringsIn(fields)].flatMap(({ path, text }) => {
    const what = /^TODO(?::|$)([\s\S]*)$/.exec(text)?.[1];
    return what === undefined ? [] : [{ path, what: what.trim() || 'what belongs here' }];
  });
}

/**
 * Fields without the characters that nobody sees: they would make a title that is not found, or reads otherwise than it is
 * written, and an address that leads nowhere. The author is told; the file goes on without them.
 */
function seenFields(value: unknown, tell: (path: PropertyKey[], text: string, names: string[]) => void): unknown {
  const visit = (each: unknown, path: PropertyKey[]): unknown => {
    if (typeof each === 'string') {
      const unseen = [...unseenInWords(each)];
      if (unseen.length === 0) return each;
      tell(path, each, [...new Set(unseen.map(({ name }) => name))]);
      return without(each, unseen);
    }
    if (Array.isArray(each)) return each.map((item, index) => visit(item, [...path, index]));
    if (!each || typeof each !== 'object') return each;
    return Object.fromEntries(Object.entries(each).map(([key, item]) => [key, visit(item, [...path, key])]));
  };
  return visit(value, []);
}

/** The fix for a list or object of the wrong type, where the schema gives no message. */
function shapeFix({ code, expected }: { code?: string; expected?: unknown }): string | undefined {
  if (code !== 'invalid_type') return undefined;
  if (expected === 'array') return 'a list: lines that begin with "- "';
  if (expected === 'object') return '"name: value" lines';
  return undefined;
}

/** The value at a path of a document's fields, or undefined. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at && typeof at === 'object' ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

/** A field's path as text: `dialIn[0].number`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return (
    path.reduce<string>(
      (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key)),
      '',
    ) || 'fields'
  );
}
