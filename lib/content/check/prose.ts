import type { Definition, Image, Link, Nodes, Root } from 'mdast';
import { parseProse } from '@/lib/prose/parse';
import { type Problem, quote } from '../problem';
import { misleading, unseenInAddress } from '../read/characters';
import type { SiteLink } from '../read/loaded';
import { webAddressFix } from '../read/web-address';
import { syntaxProblem } from './prose-syntax';

/**
 * Checks a document's words: prose, not program. Expressions, imports, exports and HTML are refused
 * with their line, and so is every link that a visitor could not follow. Returns the links to
 * addresses of this site, for the loader to look up.
 */
export function checkProse(
  source: string,
  file: string,
  lineOffset: number,
  problems: Problem[],
  mayHavePictures = false,
): SiteLink[] {
  const siteLinks: SiteLink[] = [];
  const refuse = (line: number, rule: string, found: string, fix: string) =>
    problems.push({ file, line, field: 'text', rule, found, fix });

  // One is enough: where there is one, there are many.
  for (const { index, name } of misleading(source)) {
    const line = source.slice(0, index).split('\n').length + lineOffset;
    refuse(line, 'unseen-character', quote(around(source, index)), `write it without ${name}, which nobody sees`);
    break;
  }

  let root: Root;
  try {
    root = parseProse(source);
  } catch (error) {
    const { line, found, fix } = syntaxProblem(source, error);
    refuse(line + lineOffset, 'markdown', found, fix);
    return siteLinks;
  }

  const visit = (node: Nodes) => {
    const line = (node.position?.start.line ?? 1) + lineOffset;
    switch (node.type) {
      case 'paragraph': {
        const [first] = node.children;
        if (first?.type === 'text' && PROGRAM.test(first.value))
          refuse(line, 'program', quote(first.value), 'remove it: content is prose, import and export are not allowed');
        break;
      }
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        refuse(
          line,
          'program',
          quote(`{${node.value}}`),
          'write \\{ where a brace is meant: expressions are not allowed',
        );
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        refuse(line, 'html', quote(`<${node.name ?? ''}>`), markdownInsteadOf(node.name));
        break;
      case 'image': {
        const fix = mayHavePictures ? pictureFix(node) : 'remove it: only releases have pictures';
        if (fix) refuse(line, 'picture', `a picture at ${quote(node.url)}`, fix);
        break;
      }
      case 'imageReference':
        refuse(line, 'picture', 'a picture by reference', `write ${PICTURE}`);
        break;
      case 'heading':
        if (node.depth === 1)
          refuse(line, 'first-heading', 'a heading of the first level (#)', 'begin with ##: the title is the first');
        break;
      case 'link':
      case 'definition':
        if (node.url.startsWith('/') && !node.url.startsWith('//')) siteLinks.push({ path: node.url, line });
        else {
          const bare = bareAddress(node);
          const fix = linkFix(node.url);
          if (bare) refuse(line, 'link-address', `${quote(bare)}, which the site makes a link of`, linkOf(bare));
          else if (fix) refuse(line, 'link-address', `a link to ${quote(node.url)}`, fix);
        }
        break;
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return siteLinks;
}

/** An excerpt around a place in a text, on its line. */
function around(source: string, index: number): string {
  const start = source.lastIndexOf('\n', index - 1) + 1;
  const [line = ''] = source.slice(Math.max(start, index - 30), index + 30).split(/(?!^)\n/);
  return line;
}

/** An import or export as a program has it. "Export sales rose" and "import duties from Chile" are words. */
const PROGRAM =
  /^(?:import\s+(?:[^'"\n]*\sfrom\s+)?['"][^'"\n]*['"]|export\s+(?:default\s+\S+\(|(?:const|let|var)\s+[\w$]+\s*=|(?:async\s+)?function\b|class\s+[\w$]+\s|\*\s+from\b))/;

const PICTURE = '![what it shows](/files/charts/sales.png)';

/** The fix for a picture that the site cannot show, or that some readers could not take in; undefined if it is right. */
function pictureFix({ url, alt, title }: Image): string | undefined {
  if (!/^\/files\/[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*[.](png|jpg|webp|avif)$/.test(url)) {
    return `write ${PICTURE}: the path of a PNG, JPG, WebP or AVIF file below content/files`;
  }
  if (!alt?.trim()) return `write ${PICTURE}: words for those who do not see it`;
  return title ? 'write a caption as a paragraph of its own, and nothing after the address' : undefined;
}

/** The fix for a link that does not work; undefined if it does. */
function linkFix(url: string): string | undefined {
  if (/^https:/.test(url)) {
    const fix = webAddressFix(url);
    return fix && `write ${fix}`;
  }
  if (/^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/.test(url) || /^tel:\+[1-9]\d{6,14}$/.test(url)) {
    const unseen = unseenInAddress(url);
    return unseen && `write the address without ${unseen.name}, which nobody sees`;
  }
  const host = url.replace(/^http:\/\//, '');
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i.test(host)) return `write the whole address, https://${host}`;
  return 'write an https, mailto or tel: address, or one of this site that begins with /';
}

/** The text of a link that GFM makes from plain text that starts with www: it leads to http. */
function bareAddress(node: Link | Definition): string | undefined {
  const words = node.type === 'link' && node.children[0]?.type === 'text' ? node.children[0].value : '';
  return /^www\./i.test(words) && node.url === `http://${words}` ? words : undefined;
}

function linkOf(words: string): string {
  return `write [${words}](https://${words})`;
}

function markdownInsteadOf(name: string | null): string {
  if (name === 'a') return 'write a link as [words](https://www.example.com)';
  if (name === 'br') return 'end the line with a backslash';
  if (name === 'sup') return 'write a superscript as in 10^6^';
  return 'write Markdown, and \\< where an angle bracket is meant: HTML and components are not allowed';
}
