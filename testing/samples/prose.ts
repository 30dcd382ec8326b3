import { cleanText } from '@/lib/import/clean-text';
import { withHeadings } from '@/lib/import/headings';
import { Notes } from '@/lib/import/notes';
import { readProse } from '@/lib/import/read-prose';
import { tidyProse } from '@/lib/import/tidy-prose';
import { writeProse } from '@/lib/import/write-prose';

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
