import { plainText } from '../prose/plain-text';

const BLANK_LINES = /\n(?:[ \t]*\n)+/;
const FENCE = /^[ \t>]*(?:```|~~~)/m;
const DEFINITIONS = /^ {0,3}\[(?!\^)[^[\]\n]+\]:.*$/gm;

/**
 * The plain text of a document's paragraphs, headings, lists and tables, each on one line. The words are those
 * of `plainText`, which takes 10 µs a word: too much for twenty years of releases. So blocks whose marks are
 * plain to see are read here, and only the others are parsed.
 */
export function blocksOf(source: string): string[] {
  // Code has blank lines and marks of its own.
  if (FENCE.test(source)) return plainText(source).split('\n\n').map(onOneLine);
  const definitions = source.match(DEFINITIONS)?.join('\n') ?? '';
  const parse = (block: string) => plainText(block.includes('[') ? `${block}\n\n${definitions}` : block);
  return source
    .split(BLANK_LINES)
    .map((block) => onOneLine(readBlock(block) ?? parse(block)))
    .filter(Boolean);
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Emphasis whose marks stand beside letters and digits within, or else beside white space without. */
const EMPHASIS =
  /(?<!\*)(\*{1,3})(?=[\p{L}\p{Nd}])([^*\n]{1,500})(?<=[\p{L}\p{Nd}])\1(?!\*)|(?<!\S)(\*{1,3})(?=[^\s*])([^*\n]{1,500})(?<=\S)\3(?!\S)/gu;
const LINK = /(?<!!)\[([^[\]\\]{0,500})\]\([^()\s\\<>]{1,500}\)/g;
const BROKEN_LINE = /(?<=[^\s\\])\\\n(?=[^\s\-+*#>|=])/g;
const HEADING = /^#{1,6} +(?=[^#\n]+$)/gm;
const BULLET = /^ {0,3}[-*] +(?=[^\s\-+#>|=:])/gm;

/** A heading has no broken lines, and a bare address takes up whatever follows. */
const UNCLEAR = /^ *#.*\\$|(?:www\.|:\/\/)\S*[\\[*]/m;

/** The rest of Markdown, at the beginning of a line and within. */
const OTHER_BLOCK = /^\s*(?:[-+#>|=:]|(?:• )?\d+[.)])/mu;
const OTHER_MARK = /[\\<>`*[\]{}]|~~|&#?\w+;|(?<![\p{L}\p{Nd}])_|_(?![\p{L}\p{Nd}])/u;

/** The text of a block that has no marks but simple ones. */
function readBlock(block: string): string | undefined {
  const cells = cellsOf(block)?.map(readPhrase);
  if (cells) return cells.includes(undefined) ? undefined : cells.join(' ');
  const text = block.replace(BROKEN_LINE, '\n').replace(BULLET, '• ').replace(HEADING, '');
  return UNCLEAR.test(block) || OTHER_BLOCK.test(text) ? undefined : readPhrase(text);
}

function readPhrase(phrase: string): string | undefined {
  const text = phrase.replace(LINK, '$1').replace(EMPHASIS, '$2$4');
  return OTHER_MARK.test(text) ? undefined : text;
}

/** The cells of a table that is drawn in full: a rule under its head, and as many cells in every row. */
function cellsOf(block: string): string[] | undefined {
  const [head = '', rule = '', ...rows] = block.trimEnd().split('\n');
  if (!/^\|(?: *:?-+:? *\|)+ *$/.test(rule) || block.includes('\\')) return undefined;
  const width = rule.split('|').length;
  const cells = [head, ...rows].map((row) => row.trimEnd().split('|'));
  const isWhole = cells.every((row) => row.length === width && row[0] === '' && row.at(-1) === '');
  return isWhole ? cells.flat().map((cell) => cell.trim()) : undefined;
}
