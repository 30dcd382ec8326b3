import type { Element, ElementContent, Properties, Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { isolateNumbers } from '@/lib/prose/isolate-numbers';
import { scriptOf } from '@/lib/prose/script';
import { textWithNotes } from '@/lib/prose/superscripts';
import { addTableRegions, type Statement } from '@/lib/prose/table-regions';
import { proseTree } from '@/lib/prose/tree';
import { renderedEdition } from '@/lib/site/edition';
import { languagesWith } from '@/lib/site/routes';
import { type Language, pathIn } from '@/messages/language';

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
  if (language.prefix) leadInLanguage(tree, language);
  addTableRegions(tree, words.table, page === undefined ? undefined : download);
  const script = scriptOf(textWithNotes(tree));
  if (script.dir) isolateNumbers(tree);
  return (
    <div className="prose" {...script}>
      {toJsxRuntime(tree, { Fragment, jsx, jsxs })}
    </div>
  );
}

function element(tagName: string, properties: Properties, child: ElementContent): Element {
  return { type: 'element', tagName, properties, children: [child] };
}

/** Links to other pages of the site lead to them in the language of the page, where they are in it. */
function leadInLanguage(node: Root | ElementContent, language: Language): void {
  if (node.type === 'element' && typeof node.properties.href === 'string') {
    const [path = '', anchor] = node.properties.href.split('#');
    const { site } = renderedEdition(language);
    const isThere = path.startsWith('/') && languagesWith(site, path).some((other) => other.language === language);
    if (isThere) node.properties.href = pathIn(language, path) + (anchor === undefined ? '' : `#${anchor}`);
  }
  if ('children' in node) for (const child of node.children) leadInLanguage(child as ElementContent, language);
}
