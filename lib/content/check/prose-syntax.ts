import { quote } from '../problem';

/** Where a parser of MDX gave up: a point, or the part of the text that it is about. */
type Place = { offset?: number; start?: { offset?: number } } | undefined;

/**
 * A text that is no Markdown, in words for its author: the bracket or brace that the parser took for the beginning of a
 * program, with what it should have been.
 * @param error what the parser threw
 */
export function syntaxProblem(source: string, error: unknown): { line: number; found: string; fix: string } {
  const { line = 1, reason = String(error), place } = error as { line?: number; reason?: string; place?: Place };
  const end = tagOffset(source, reason) ?? place?.start?.offset ?? place?.offset ?? source.length;
  const sign = /closing brace/.test(reason) ? source.lastIndexOf('{', end) : source.lastIndexOf('<', end);
  if (sign < 0) return { line, found: reason, fix: 'write \\{ and \\< where a brace or an angle bracket is meant' };
  const written = wordAt(source, sign);
  const meant = quote(written.text.replace(/(?<!\\)[{<]/g, '\\$&'));
  const at = source.slice(0, sign).split('\n').length;
  const found = `${quote(written.text)}, where ${source[sign]} begins what is not words`;
  const fix = /^<(?:https?:|[^\s<>]+@)/.test(source.slice(sign))
    ? 'write a link as [words](https://www.example.com), and an e-mail address without brackets'
    : `write ${meant} if the sign itself is meant, and Markdown in place of HTML`;
  return { line: at, found, fix };
}

/** Where the tag begins that is never closed: the parser names its place in words alone. */
function tagOffset(source: string, reason: string): number | undefined {
  const [, line, column] = /^Expected a closing tag for .*\((\d+):(\d+)-/.exec(reason) ?? [];
  if (!line || !column) return undefined;
  const before = source.split('\n').slice(0, Number(line) - 1);
  return before.reduce((offset, text) => offset + text.length + 1, Number(column) - 1);
}

/** The words about a sign: the one that it stands in, and one on either side where it stands alone. */
function wordAt(source: string, sign: number): { text: string } {
  const [before = ''] = /\S*[^\S\n]?\S{0,40}$/.exec(source.slice(Math.max(0, sign - 40), sign)) ?? [];
  const [after = ''] = /^.[^\S\n]?\S{0,40}/.exec(source.slice(sign, sign + 60)) ?? [];
  return { text: before + after };
}
