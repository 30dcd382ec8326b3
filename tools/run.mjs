// node tools/run.mjs MODULE.ts [arguments]: runs a TypeScript module of this project, in a process or a worker thread. It
// is bundled with everything that it imports: a server starts in half the time that a loader needs which
// compiles file by file. The bundle is kept in node_modules/.cache for the next start, and is run as long as every file
// that it was made of has the same bytes. Where it cannot be written, as on a full disk, it is run from memory.

import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { threadId } from 'node:worker_threads';

const [node, , entry = '', ...args] = process.argv;
const root = resolve(import.meta.dirname, '..');
const file = resolve(entry);
const kept = join(root, 'node_modules/.cache/newsroom', `run-${sha256(root, file).slice(0, 12)}.mjs`);

process.argv = [node, file, ...args];
await import(isCurrent() ? pathToFileURL(kept).href : await bundled());

/** Whether the bundle that is kept is what the files of now would give. */
function isCurrent() {
  try {
    const { files, digest } = JSON.parse(readFileSync(kept, 'utf8').split('\n', 1)[0].slice(3));
    return digestOf(files) === digest;
  } catch {
    // There is none, or a file that it was made of is gone.
    return false;
  }
}

/** Bundles the module. @returns its address: of the bundle that is kept, else of one in memory */
async function bundled() {
  // Files are dated by a clock that ticks every few milliseconds.
  const begun = Date.now() - 20;
  const { build, stop } = await import('esbuild');
  /** Leaves packages out of the bundle unless they can be in it, by their addresses: a module in memory cannot look for them. */
  const packages = {
    name: 'packages',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^(?:[^./@#]|@[^/])/ }, async ({ path, kind, resolveDir, pluginData }) => {
        if (kind === 'entry-point' || pluginData === packages) return undefined;
        if (isBuiltin(path)) return { path, external: true };
        const found = await resolve(path, { kind, resolveDir, pluginData: packages });
        if (found.errors.length > 0 || isBundled(found.path)) return found;
        return { path: kind === 'require-call' ? found.path : pathToFileURL(found.path).href, external: true };
      });
    },
  };
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    plugins: [packages],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Without `module`, which Node does not know.
    conditions: [],
    tsconfig: 'tsconfig.json',
    // For packages that are not written as modules alone.
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(${JSON.stringify(pathToFileURL(file).href)});`,
    },
    // Stack traces name the bundle, since lines are its own.
    footer: { js: `//# sourceURL=${pathToFileURL(file)}.bundle` },
  });
  // Otherwise esbuild's process would stay.
  await stop();
  const code = outputFiles[0].contents;
  try {
    const files = [
      'package-lock.json',
      'tsconfig.json',
      'tools/run.mjs',
      ...Object.keys(metafile.inputs).filter(isOurs),
    ];
    // What was saved while it was bundled may be in the bundle or not.
    if (files.some((path) => statSync(resolve(root, path)).ctimeMs > begun)) throw new Error('Files have changed.');
    const unfinished = `${kept}.${process.pid}.${threadId}`;
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(unfinished, `// ${JSON.stringify({ digest: digestOf(files), files })}\n`);
    appendFileSync(unfinished, code);
    renameSync(unfinished, kept);
    return pathToFileURL(kept).href;
  } catch {
    return `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  }
}

/**
 * Whether a package can be in a bundle: what is written as modules alone, but for what looks for files beside itself and for
 * what Next loads too.
 */
function isBundled(path) {
  const [folder, name] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  if (path.endsWith('.cjs') || ['next', 'react', 'react-dom', '@electric-sql/pglite'].includes(name)) return false;
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).type === 'module';
}

/** The lock file stands for files of packages. */
function isOurs(path) {
  return !path.includes('node_modules/');
}

/** A digest of Node's version and of files. @throws where one cannot be read */
function digestOf(files) {
  return sha256(process.version, ...files.flatMap((path) => [path, readFileSync(resolve(root, path))]));
}

function sha256(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
