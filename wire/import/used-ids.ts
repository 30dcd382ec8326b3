import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The ids that content has, but for those of files that are to be replaced. */
export function usedIds(contentDir: string, except: readonly string[]): Set<string> {
  const ids = new Set<string>();
  for (const folder of ['releases', 'events']) {
    for (const name of namesIn(join(contentDir, folder))) {
      const file = join(contentDir, folder, name);
      if (!name.endsWith('.mdx') || except.includes(file)) continue;
      const id = idIn(file);
      if (id) ids.add(id);
    }
  }
  return ids;
}

/** The id that a file has, if it is there: it stays, whatever else is replaced. */
export function idIn(file: string): string | undefined {
  try {
    return /^id:\s*["']?([\w.-]+)/m.exec(readFileSync(file, 'utf8').slice(0, 2000))?.[1];
  } catch {
    return undefined;
  }
}

/** An id that no other file has. */
export function freeId(id: string, used: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; used.has(free); count++) free = `${id}-${count}`;
  return free;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
