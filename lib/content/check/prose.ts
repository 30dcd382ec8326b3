import type { Nodes, Root } from 'mdast';
import { parseProse } from '@/lib/prose/parse';
import { type Problem, quote } from '../problem';
import type { SiteLink } from '../read/loaded';

/**
 * Checks a document's words: prose, not program. Expressions, imports, exports and HTML are refused
 * with their line, and so is every link that a visitor could not follow. Returns the links to
 * addresses of this site, for the loader to look up.
 */
export function checkProse(source: string, file: string, lineOffset: number, problems: Problem[]): SiteLink[] {
  const siteLinks: SiteLink[] = [];
  const refuse = (line: number, rule: string, found: string, fix: string) =>
    problems.push({ file, line, field: 'text', rule, found, fix });

  let root: Root;
  try {
    root = parseProse(source);
  } catch (error) {
    const { line, reason } = error as { line?: number; reason?: string };
    refuse(
      (line ?? 1) + lineOffset,
      'markdown',
      reason ?? String(error),
      'write \\{ and \\< where a brace or an angle bracket is meant',
    );
    return siteLinks;
  }

  const visit = (node: Nodes) => {
    const line = (node.position?.start.line ?? 1) + lineOffset;
    switch (node.type) {
      case 'mdxjsEsm':
        refuse(line, 'program', quote(node.value), 'remove it: content is prose, import and export are not allowed');
        break;
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
      case 'image':
      case 'imageReference':
        refuse(line, 'picture', 'a picture', 'remove it: releases and events are words');
        break;
      case 'heading':
        if (node.depth === 1)
          refuse(line, 'first-heading', 'a heading of the first level (#)', 'begin with ##: the title is the first');
        break;
      case 'link':
      case 'definition':
        if (node.url.startsWith('/') && !node.url.startsWith('//')) siteLinks.push({ path: node.url, line });
        else if (!isFollowable(node.url))
          refuse(line, 'link-address', `a link to ${quote(node.url)}`, followable(node.url));
        break;
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return siteLinks;
}

function isFollowable(url: string): boolean {
  if (/^https:\/\/[^\s/@]+\.[^\s/@]+/.test(url)) return URL.canParse(url);
  return /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/.test(url) || /^tel:\+[1-9]\d{6,14}$/.test(url);
}

function followable(url: string): string {
  const host = url.replace(/^http:\/\//, '');
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i.test(host)) return `write the whole address, https://${host}`;
  return 'write an https, mailto or tel: address, or one of this site that begins with /';
}

function markdownInsteadOf(name: string | null): string {
  if (name === 'a') return 'write a link as [words](https://www.example.com)';
  if (name === 'br') return 'end the line with a backslash';
  return 'write Markdown, and \\< where an angle bracket is meant: HTML and components are not allowed';
}
