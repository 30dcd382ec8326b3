import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/**
 * Opens PGlite. What the first start of a database makes takes 7 to 13 seconds, and is the same every time: it is kept,
 * and unpacked in one or two.
 * @param directory of the database alone; undefined to keep it in memory
 */
export async function openPglite(directory: string | undefined): Promise<PGlite> {
  if (directory === undefined) return PGlite.create({ loadDataDir: await pristine() });
  if (!existsSync(directory)) {
    // Whole at once: a process that is killed meanwhile leaves nothing that looks like a database.
    const unfinished = `${directory}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    const made = await PGlite.create({ dataDir: unfinished, loadDataDir: await pristine() });
    await made.close();
    renameSync(unfinished, directory);
  }
  return PGlite.create({ dataDir: directory });
}

/** An empty database, as a compressed archive. */
export async function pristine(): Promise<Blob> {
  const { version } = JSON.parse(readFileSync(resolve('node_modules/@electric-sql/pglite/package.json'), 'utf8'));
  const kept = resolve('node_modules/.cache/newsroom', `pglite-${version}.tar.gz`);
  if (existsSync(kept)) return new Blob([readFileSync(kept)]);
  const empty = await PGlite.create();
  const archive = await empty.dumpDataDir('gzip');
  await empty.close();
  await keep(kept, archive);
  return archive;
}

async function keep(file: string, archive: Blob): Promise<void> {
  const unfinished = join(dirname(file), `.pglite-${process.pid}`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, Buffer.from(await archive.arrayBuffer()));
    renameSync(unfinished, file);
  } catch {
    // Without a writable cache, it is made again each time.
  }
}
