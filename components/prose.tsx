import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseProse } from '@/lib/prose/parse';

const toHtml = unified().use(remarkRehype).freeze();

/** A document's words as elements. They are never run: the syntax tree is turned into elements as it is. */
export function Prose({ source }: { source: string }) {
  const tree = toHtml.runSync(parseProse(source));
  return <div className="prose">{toJsxRuntime(tree, { Fragment, jsx, jsxs })}</div>;
}
