import { cleanText } from '@/wire/import/clean-text';
import { withHeadings } from '@/wire/import/headings';
import { Notes } from '@/wire/import/notes';
import { readProse } from '@/wire/import/read-prose';
import { tidyProse } from '@/wire/import/tidy-prose';
import { writeProse } from '@/wire/import/write-prose';

/** The Markdown and plain text of an imported text, and the notes about it. */
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
