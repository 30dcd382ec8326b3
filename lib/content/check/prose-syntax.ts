import { quote } from '../problem';

/** The place of an MDX syntax error: a point or a range. */
type Place = { offset?: number; start?: { offset?: number } } | undefined;

/**
 * Explains an MDX syntax error to the author: the bracket or brace that was read as code, and what to write instead.
 * @param error as thrown by the parser
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

/** The offset of an unclosed tag, which the parser gives only in its message. */
function tagOffset(source: string, reason: string): number | undefined {
  const [, line, column] = /^Expected a closing tag for .*\((\d+):(\d+)-/.exec(reason) ?? [];
  if (!line || !column) return undefined;
  const before = source.split('\n').slice(0, Number(line) - 1);
  return before.reduce((offset, text) => offset + text.length + 1, Number(column) - 1);
}

/** The word that contains a sign, or the words on both sides of it. */
function wordAt(source: string, sign: number): { text: string } {
  const [before = ''] = /\S*[^\S\n]?\S{0,40}$/.exec(source.slice(Math.max(0, sign - 40), sign)) ?? [];
  const [after = ''] = /^.[^\S\n]?\S{0,40}/.exec(source.slice(sign, sign + 60)) ?? [];
  return { text: before + after };
}
