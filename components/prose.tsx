import type { Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { addTableRegions } from '@/lib/prose/table-regions';
import { proseTree } from '@/lib/prose/tree';
import type { Language } from '@/messages/language';

/** A document's text as elements. MDX is never run: its syntax tree is converted. */
export function Prose({ source, language }: { source: string | Root; language: Language }) {
  const words = language.messages.prose;
  const tree = typeof source === 'string' ? proseTree(source, words) : source;
  return <div className="prose">{toJsxRuntime(addTableRegions(tree, words.table), { Fragment, jsx, jsxs })}</div>;
}
