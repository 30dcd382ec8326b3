import type { Claimed } from '../parsed-file';
import { type Problem, quote } from '../problem';
import type { SourceFile } from '../read/loaded';
import type { FoundFiles, PublicRecord } from './types';

/**
 * The owner of each id and of each former address: the file that was public with the id first, else the first one by
 * path.
 */
export class Ids {
  private readonly owners = new Map<string, string>();

  constructor(found: FoundFiles, record: PublicRecord) {
    const files = [...found.releases.values(), ...found.events.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    const claims = new Map(files.map((file) => [file.path, file.claimed ?? file.value?.fields]));
    for (const [path, { id }] of record) {
      if (claims.has(path) || found.isUnreadable(path)) this.claim(id, path);
    }
    for (const [path, claimed] of claims) {
      if (claimed) this.add(path, claimed);
    }
  }

  /** Whether nobody has an id or a former address of a file that is new. */
  areFree({ id, formerAddresses }: Claimed): boolean {
    return [id, ...formerAddresses].every((name) => name === undefined || !this.owners.has(name));
  }

  /** Adds a file whose id and former addresses are free. */
  add(path: string, { id, formerAddresses }: Claimed): void {
    for (const name of [id, ...formerAddresses]) this.claim(name, path);
  }

  private claim(name: string | undefined, path: string): void {
    if (name !== undefined && !this.owners.has(name)) this.owners.set(name, path);
  }

  /** Reports an id and former addresses that another file owns. */
  check(path: string, version: { item: Claimed; source: SourceFile }, problems: Problem[]): void {
    const { item } = version;
    const refuse = (field: string, name: string, rule: string, fix: (owner: string) => string) => {
      const owner = this.owners.get(name);
      if (owner === undefined || owner === path) return;
      // That of a known file is made when somebody asks for it.
      const { source } = version;
      const line = source.document.lineOf([field]);
      problems.push({ file: source.file, line, field, rule, found: quote(name), fix: fix(owner) });
    };
    refuse('id', item.id, 'id-taken', (owner) => `an id of its own: ${owner} has this one`);
    for (const address of item.formerAddresses) {
      refuse('formerAddresses', address, 'address-taken', (owner) => `addresses of its own: ${owner} has this one`);
    }
  }
}
