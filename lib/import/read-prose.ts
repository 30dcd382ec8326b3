import { cleanText } from './clean-text';
import { decode } from './decode';
import { withHeadings } from './headings';
import { htmlToProse, isHtml } from './html-to-prose';
import type { Notes } from './notes';
import { textToProse } from './text-to-prose';
import { tidyProse } from './tidy-prose';
import { type ProseBlock, writeProse } from './write-prose';

/**
 * The words of a release, in whatever form a wire or an editor delivered them, as blocks of Markdown for MDX.
 * @param bytes plain text or HTML
 * @throws ImportError for what is neither
 */
export function readProse(bytes: Uint8Array, notes: Notes): ProseBlock[] {
  const text = cleanText(decode(bytes, notes), notes);
  const prose = isHtml(text) ? htmlToProse(text, notes) : textToProse(text);
  return writeProse(withHeadings(tidyProse(prose, notes)), notes);
}
