import { plainText } from '../prose/plain-text';

/** A paragraph, a heading, a list or a table of a document. */
export interface Block {
  /** Its words in their order. Marks may stand between them where a mark is no part of a word. */
  words: string;
  /** The block as plain text. Slow. */
  text: () => string;
}

const BLANK_LINES = /\n(?:[ \t]*\n)+/;
const DEFINITIONS = /^ {0,3}\[(?!\^)[^\]\n]+\]:.*$/gm;

/**
 * The blocks of a document's words. Parsing takes 10 µs a word, which is minutes for twenty years of releases:
 * blocks of prose, headings, lists and tables are read as they are, and only what has rarer marks is parsed.
 */
export function blocksOf(source: string): Block[] {
  const definitions = source.match(DEFINITIONS)?.join('\n') ?? '';
  const parse = (block: string) => plainText(block.includes('[') ? `${block}\n\n${definitions}` : block);
  try {
    return source
      .split(BLANK_LINES)
      .map((block) => ({ words: plainWords(block) ?? parse(block), text: () => parse(block) }));
  } catch {
    // What has blank lines within, as code may, is no document without its other half.
    const text = plainText(source);
    return [{ words: text, text: () => text }];
  }
}

/** The words of a block, where its marks are those alone that stand between words, simple links, and emphasis. */
function plainWords(block: string): string | undefined {
  const words = block
    .replace(/\\\n/g, '\n')
    .replace(/\[([^[\]\\]{0,500})\]\([^()\s\\<>]{0,500}\)/g, '$1')
    .replace(/\*\*([^*\n]{1,500})\*\*/g, '$1')
    .replace(/^[ ]*\* /gm, '');
  return /[\\<>`~*[\]{}]|&#?\w+;/.test(words) ? undefined : words;
}
