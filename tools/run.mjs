// node tools/run.mjs MODULE.ts [arguments]: runs a TypeScript module of this project, in a process or a worker thread. It
// is bundled in memory with everything that it imports but packages, which takes a tenth of a second: a server starts in
// half the time that a loader needs which compiles file by file. Nothing is written: it starts on a full disk too.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, stop } from 'esbuild';

const [node, , entry = '', ...args] = process.argv;
const file = resolve(entry);

/** Leaves packages out of the bundle, by their addresses: a module without a file cannot look for them. */
const packages = {
  name: 'packages',
  setup({ onResolve }) {
    onResolve({ filter: /^(?:[^./@]|@[^/])/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: import.meta.resolve(path), external: true },
    );
  },
};

const { outputFiles } = await build({
  absWorkingDir: resolve(import.meta.dirname, '..'),
  entryPoints: [file],
  plugins: [packages],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  tsconfig: 'tsconfig.json',
  // Stack traces name the bundle, since lines are its own.
  footer: { js: `//# sourceURL=${pathToFileURL(file)}.bundle` },
});
// Otherwise esbuild's process would stay.
await stop();

process.argv = [node, file, ...args];
await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
