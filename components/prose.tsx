import type { Element, ElementContent, Properties, Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { scriptOf } from '@/lib/prose/script';
import { textWithNotes } from '@/lib/prose/superscripts';
import { addTableRegions, type Statement } from '@/lib/prose/table-regions';
import { proseTree } from '@/lib/prose/tree';
import type { Language } from '@/messages/language';

interface Props {
  source: string | Root;
  language: Language;
  /** The page, if its tables of figures can be downloaded below its address. */
  page?: string;
}

/** A document's text as elements. MDX is never run: its syntax tree is converted. */
export function Prose({ source, language, page }: Props) {
  const words = language.messages.prose;
  const tree = typeof source === 'string' ? proseTree(source, words) : source;
  const download = ({ number, name }: Statement) => {
    const { label, of } = language.messages.releases.csv;
    const link = element(
      'a',
      { href: `${page}/tables/${number}.csv`, ariaLabel: of(name) },
      { type: 'text', value: label },
    );
    return element('p', { className: ['csv'] }, link);
  };
  addTableRegions(tree, words.table, page === undefined ? undefined : download);
  return (
    <div className="prose" {...scriptOf(textWithNotes(tree))}>
      {toJsxRuntime(tree, { Fragment, jsx, jsxs })}
    </div>
  );
}

function element(tagName: string, properties: Properties, child: ElementContent): Element {
  return { type: 'element', tagName, properties, children: [child] };
}
