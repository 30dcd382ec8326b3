import { type Problem, quote } from '../problem';
import type { SourceFile } from '../read/loaded';
import type { FoundFiles, PublicRecord } from './types';

/** The owner of each id: the file that was public with it first, else the first one by path. */
export class Ids {
  private readonly owners = new Map<string, string>();

  constructor(found: FoundFiles, record: PublicRecord) {
    const files = [...found.releases.values(), ...found.events.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    const ids = new Map(files.map((file) => [file.path, file.value?.fields.id]));
    for (const [path, { id }] of record) {
      if (ids.has(path) || found.isUnreadable(path)) this.claim(id, path);
    }
    for (const [path, id] of ids) this.claim(id, path);
  }

  private claim(id: string | undefined, path: string): void {
    if (id !== undefined && !this.owners.has(id)) this.owners.set(id, path);
  }

  /** Reports an id that another file owns. */
  check(path: string, { item, source }: { item: { id: string }; source: SourceFile }, problems: Problem[]): void {
    const owner = this.owners.get(item.id);
    if (owner === undefined || owner === path) return;
    const line = source.document.lineOf(['id']);
    const fix = `an id of its own: ${owner} has this one`;
    problems.push({ file: source.file, line, field: 'id', rule: 'id-taken', found: quote(item.id), fix });
  }
}
