import type { WallTime } from '@/lib/domain/instant';

/** The lines of a field that begins one of these, with those that belong to it. */
const FIELD = /^(?:draft|withdrawn)[ \t]*:.*\n(?:[ \t]+.*\n)*/gm;

/**
 * A file that is taken back: with a note it is withdrawn, which visitors are told; without one it is a draft, as if it had
 * never been there. Done line by line, so that it can be done to a file that cannot be read: lib/content/accept/marks.ts
 * finds it there.
 */
export function takenBack(text: string, { at, note }: { at: WallTime; note: string }): string {
  const [fields = '---\n---\n'] = /^---\r?\n[\s\S]*?^---[ \t]*(?:\r?\n|$)/m.exec(text) ?? [];
  const rest = text.startsWith(fields) ? text.slice(fields.length) : text;
  // JSON's strings are YAML's double-quoted ones.
  const mark = note === '' ? 'draft: true\n' : `withdrawn:\n  at: ${at}\n  note: ${JSON.stringify(note)}\n`;
  const end = fields.lastIndexOf('---');
  const kept = fields.slice(0, end).replace(FIELD, '');
  return `${kept}${mark}${fields.slice(end)}${rest}`;
}
