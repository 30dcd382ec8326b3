import type { Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { addTableRegions } from '@/lib/prose/table-regions';
import { proseTree } from '@/lib/prose/tree';

/** A document's words as elements. They are never run: the syntax tree is turned into elements as it is. */
export function Prose({ source }: { source: string | Root }) {
  const tree = typeof source === 'string' ? proseTree(source) : source;
  return <div className="prose">{toJsxRuntime(addTableRegions(tree), { Fragment, jsx, jsxs })}</div>;
}
