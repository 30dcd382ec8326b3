import { toString as textOf } from 'mdast-util-to-string';
import { parseProse } from '@/lib/prose/parse';
import { type Problem, quote } from '../problem';
import type { SourceFile } from '../read/loaded';
import type { Transcript } from '../types';

/** Checks that everyone whose words a transcript has is one of its speakers, and that it links to nothing of this site. */
export function checkTranscript(
  { speakers, body }: Transcript,
  { file, document, siteLinks }: SourceFile,
  problems: Problem[],
): void {
  for (const { path, line } of siteLinks) {
    const fix = 'words alone: a transcript has no instant of its own by which a link could be judged';
    problems.push({ file, line, field: 'text', rule: 'transcript-link', found: `a link to ${quote(path)}`, fix });
  }
  const names = new Set(speakers.map(({ name }) => name));
  let turns = 0;
  for (const node of parseProse(body).children) {
    if (node.type !== 'heading' || node.depth !== 3) continue;
    turns++;
    const name = textOf(node);
    if (names.has(name)) continue;
    problems.push({
      file,
      line: (node.position?.start.line ?? 1) + document.bodyLine,
      field: 'text',
      rule: 'unknown-speaker',
      found: `words of ${quote(name)}`,
      fix: `one of the speakers: ${[...names].join(', ')}`,
    });
  }
  if (turns > 0) return;
  problems.push({
    file,
    line: document.bodyLine + 1,
    field: 'text',
    rule: 'no-speaker',
    found: 'nobody who speaks',
    fix: 'a line with "### " and a name of the speakers above the words of each',
  });
}
