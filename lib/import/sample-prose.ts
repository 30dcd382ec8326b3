import { cleanText } from './clean-text';
import { withHeadings } from './headings';
import { Notes } from './notes';
import { readProse } from './read-prose';
import { tidyProse } from './tidy-prose';
import { writeProse } from './write-prose';

/** For tests: the Markdown of a text, its plain text, and what was noted on the way. */
export function written(text: string): { markdown: string; words: string; notes: string[] } {
  const notes = new Notes();
  const { prose } = readProse(cleanText(text, notes), notes);
  const blocks = writeProse(withHeadings(tidyProse(prose, notes)), notes);
  return {
    markdown: blocks.map(({ source }) => source).join('\n\n'),
    words: blocks.map((block) => block.text).join('\n\n'),
    notes: notes.all(),
  };
}
