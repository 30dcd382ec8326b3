import { mdxExpressionFromMarkdown, mdxExpressionToMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown, mdxJsxToMarkdown } from 'mdast-util-mdx-jsx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import type { Processor } from 'unified';

/**
 * MDX's expressions and elements, for a parser that has to refuse them and for a writer that has to escape them. What
 * remark-mdx adds to them is JavaScript's parser, for programs that nobody runs here; with it, "export sales rose" is an error.
 */
export function mdxSyntax(this: Processor): void {
  const data = this.data();
  const { micromarkExtensions = [], fromMarkdownExtensions = [], toMarkdownExtensions = [] } = data;
  data.micromarkExtensions = [...micromarkExtensions, mdxExpression(), mdxJsx(), mdxMd()];
  data.fromMarkdownExtensions = [...fromMarkdownExtensions, mdxExpressionFromMarkdown(), mdxJsxFromMarkdown()];
  data.toMarkdownExtensions = [...toMarkdownExtensions, mdxExpressionToMarkdown(), mdxJsxToMarkdown()];
}
