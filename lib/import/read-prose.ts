import { withHeadings } from './headings';
import { htmlToProse, isHtml } from './html-to-prose';
import type { Notes } from './notes';
import { textToProse } from './text-to-prose';
import { tidyProse } from './tidy-prose';
import { type ProseBlock, writeProse } from './write-prose';

/**
 * The words of a release, in whatever form a wire or an editor delivered them, as blocks of Markdown for MDX.
 * @param text plain text or HTML, as lib/import/clean-text.ts leaves it
 */
export function proseOf(text: string, notes: Notes): ProseBlock[] {
  const prose = isHtml(text) ? htmlToProse(text, notes) : textToProse(text);
  return writeProse(withHeadings(tidyProse(prose, notes)), notes);
}
