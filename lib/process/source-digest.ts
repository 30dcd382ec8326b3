import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';

/** Files that affect how imports are resolved. */
const RESOLUTION = ['package-lock.json', 'tsconfig.json'];

/** The last digest, and the files it was made of. */
interface Known {
  digest: string;
  files: string[];
}

/**
 * A digest of modules and everything that affects what they do: their imports, packages and Node's version. Type-only
 * imports and files that nothing imports do not count.
 *
 * Finding the imports takes esbuild 50 to 150 ms for a hundred modules. The list is cached until one of the files
 * changes; with it, the digest takes 5 ms.
 *
 * @param root the project's directory
 * @param entries paths below it
 * @throws Error if a module cannot be found or parsed
 */
export function sourceDigest(root: string, entries: readonly string[]): string {
  const memory = join(
    /* turbopackIgnore: true */ root,
    'node_modules/.cache/newsroom',
    `imports-${createHash('sha256').update(entries.join('\0')).digest('hex').slice(0, 12)}.json`,
  );
  const known = recall(memory);
  if (known && fileDigest(root, known.files) === known.digest) return known.digest;
  const files = [...importedFiles(root, entries), ...RESOLUTION];
  const digest = fileDigest(root, files);
  remember(memory, { digest, files });
  return digest;
}

/** A digest of Node's version and of the names and bytes of files. A missing file differs from an empty one. */
export function fileDigest(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    const file = join(/* turbopackIgnore: true */ root, path);
    const bytes = existsSync(/* turbopackIgnore: true */ file)
      ? readFileSync(/* turbopackIgnore: true */ file)
      : undefined;
    hash.update(`${path}\0${bytes?.length}\0`).update(bytes ?? '');
  }
  return hash.digest('hex');
}

/** Paths of modules and all their imports, without packages, sorted. */
function importedFiles(root: string, entries: readonly string[]): string[] {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => `./${entry}`),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'nowhere',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  for (const [file, { imports }] of Object.entries(metafile.inputs)) {
    // esbuild takes what it cannot find for a package; no package name starts with @/.
    const missing = imports.find(({ external, path }) => external && path.startsWith('@/'));
    if (missing) throw new Error(`${file} imports ${missing.path}, which is not there.`);
  }
  return Object.keys(metafile.inputs).sort();
}

function recall(memory: string): Known | undefined {
  try {
    return JSON.parse(readFileSync(/* turbopackIgnore: true */ memory, 'utf8'));
  } catch {
    // No cache yet, or not readable by this process.
    return undefined;
  }
}

function remember(memory: string, known: Known): void {
  const unfinished = `${memory}.${process.pid}`;
  try {
    mkdirSync(/* turbopackIgnore: true */ dirname(memory), { recursive: true });
    writeFileSync(/* turbopackIgnore: true */ unfinished, JSON.stringify(known));
    renameSync(/* turbopackIgnore: true */ unfinished, memory);
  } catch {
    // Without a writable cache, the imports are found again each time.
  }
}
