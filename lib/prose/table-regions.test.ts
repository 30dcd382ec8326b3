import type { Element, Root } from 'hast';
import { prose } from '@/messages/en/site';
import { expect, test } from '@/testing/unit';
import { addTableRegions } from './table-regions';
import { proseTree } from './tree';

function regions(node: Root | Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.properties.role === 'region' ? [child] : regions(child);
  });
}

const TABLE = '| a |\n|---|\n| b |';
const names = (...blocks: string[]) =>
  regions(addTableRegions(proseTree(blocks.join('\n\n'), prose), 'Table')).map(
    ({ properties }) => properties.ariaLabel,
  );

test('a table is in a region that can be scrolled with the keyboard', () => {
  const [region] = regions(addTableRegions(proseTree(TABLE, prose), 'Table'));
  expect(region?.properties).toEqual({ className: ['scroller'], role: 'region', tabIndex: 0, ariaLabel: 'Table' });
  expect(region?.children).toMatchObject([{ tagName: 'table' }]);
});

test('a region says whether its figures are too long to stand side by side on a phone', () => {
  const classes = (figure: string) =>
    regions(addTableRegions(proseTree(`| a | 2025 |\n|---|---|\n| b | ${figure} |`, prose), 'Table'))[0]?.properties
      .className;
  expect(classes('$(49,842)')).toEqual(['scroller']);
  expect(classes('△1,234,567')).toEqual(['scroller', 'wide']);
});

test('a region is named after the heading before it', () => {
  expect(names('## Results', 'Words.', '### *Balance* Sheets', 'Words.', TABLE)).toEqual(['Balance Sheets']);
});

test('a region is named after a paragraph that is bold throughout, on all its lines', () => {
  expect(names('## Results', '**IMMUNOGEN, INC.**\\\n**BALANCE SHEETS**', TABLE)).toEqual([
    'IMMUNOGEN, INC. BALANCE SHEETS',
  ]);
  expect(names('## Results', '**Note:** in thousands', TABLE)).toEqual(['Results']);
});

test('no two regions have the same name', () => {
  expect(names('## A (2)', TABLE, '## A', TABLE, TABLE, '## B', `> ${TABLE.replaceAll('\n', '\n> ')}`)).toEqual([
    'A (2)',
    'A',
    'A (3)',
    'B',
  ]);
});
