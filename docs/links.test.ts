import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { toString as textOf } from 'mdast-util-to-string';
import { anchorOf, codeIn, nodesOf, readPage } from '@/testing/markdown';
import { expect, test } from '@/testing/unit';

const IN_DOCS = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/examples/README.md',
  'wire/facts/examples/README.md',
  ...IN_DOCS.map((name) => join('docs', name)),
];

/** A file or a folder of the project. Content is its authors' own; a placeholder such as `<address>` makes it no path. */
const PATH =
  /(?<![\w./-])(?:app|components|deploy|docs|e2e|lib|messages|public|testing|tools|wire)(?:\/[\w.[\]-]*[\w\]])+(?!\w|\.\w|\/[\w<]|<(?!br))/g;

function anchorsOf(page: string): string[] {
  return [...nodesOf(readPage(page))].flatMap((node) => (node.type === 'heading' ? [anchorOf(textOf(node))] : []));
}

test('every link leads to a file, and to a heading in it', () => {
  const broken: string[] = [];
  for (const page of PAGES) {
    for (const node of nodesOf(readPage(page))) {
      if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') continue;
      if (/^https?:/.test(node.url)) continue;
      const [path = '', anchor] = node.url.split('#');
      const target = path ? normalize(join(dirname(page), path)) : page;
      if (!existsSync(target) || (anchor && !anchorsOf(target).includes(anchor))) broken.push(`${page}: ${node.url}`);
    }
  }
  expect(broken).toEqual([]);
});

test('every path that is named is there', () => {
  const broken: string[] = [];
  for (const page of PAGES) {
    const paths = codeIn(readPage(page)).flatMap((code) => code.match(PATH) ?? []);
    for (const path of paths) if (!existsSync(path)) broken.push(`${page}: ${path}`);
  }
  expect(broken).toEqual([]);
});

test('every page is in the index of its folder', () => {
  for (const index of ['docs/README.md', 'docs/decisions/README.md']) {
    const linked = [...nodesOf(readPage(index))].flatMap((node) => (node.type === 'link' ? [node.url] : []));
    const pages = readdirSync(dirname(index)).filter((name) => name.endsWith('.md') && name !== 'README.md');
    expect(pages.filter((name) => !linked.includes(name))).toEqual([]);
  }
});
