import type { Root } from 'mdast';
import { withHeadings } from './headings';
import type { Notes } from './notes';
import { tidyProse } from './tidy-prose';
import { type ProseBlock, writeProse } from './write-prose';

/** The words of a text as content may hold them, with the headline among them. */
export function wordsOf(prose: Root, notes: Notes): ProseBlock[] {
  return writeProse(withHeadings(tidyProse(prose, notes)), notes);
}

/**
 * The words without the headline, which is a field of its own: a block, or a line of one near the beginning.
 * @returns `titleAt`: how many blocks stand above the headline; all of them if it is no block of its own
 */
export function withoutTitle(
  blocks: readonly ProseBlock[],
  title: string | undefined,
  notes: Notes,
): { words: ProseBlock[]; titleAt: number } {
  const same = (text: string) => text.replace(/\s+/g, ' ').trim() === title;
  const left = [...blocks];
  const index = blocks.findIndex(({ text }) => same(text));
  if (index >= 0) left.splice(index, 1);
  else if (title !== undefined && !blocks.slice(0, 5).some((block, at) => takeLine(block, at))) {
    notes.add('The headline also stands in the text: take it out there');
  }
  return { words: left, titleAt: index < 0 ? left.length : index };

  function takeLine({ source, text }: ProseBlock, at: number): boolean {
    const sources = source.split('\\\n');
    const lines = text.split('\n');
    const line = lines.findIndex(same);
    if (line < 0 || sources.length !== lines.length) return false;
    left[at] = { source: sources.toSpliced(line, 1).join('\\\n'), text: lines.toSpliced(line, 1).join('\n') };
    return true;
  }
}
