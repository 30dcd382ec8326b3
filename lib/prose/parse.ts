import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { mdxSyntax } from './mdx-syntax';

// A single tilde is an approximation in a release ("~5 million"), not a deletion.
const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(mdxSyntax).freeze();

/**
 * Parses a document's words. MDX syntax is recognised so that it can be refused where it stands.
 * @throws VFileMessage with line and column where the words are not MDX
 */
export function parseProse(source: string): Root {
  return processor.parse(source);
}
