import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const FOLDERS = ['alerts', 'app', 'components', 'desk', 'e2e', 'lib', 'messages', 'testing', 'tools', 'wire'];
const SOURCE = /\.(?:ts|tsx|mjs)$/;
/** An import as Biome formats it, of a value or of a type, and a dynamic one. */
const IMPORT = /^(?:import|export)\b[^;]*?\sfrom '([^']+)';|^import '([^']+)';|\bimport\(\s*'([^']+)'/gm;

export interface SourceImport {
  /** Path of the importing file from the project's root, with `/`. */
  from: string;
  /** The imported module as it is written. */
  written: string;
  /** Path of the imported file; undefined for a package, a part of Node or a file that is no source. */
  to: string | undefined;
}

/** Paths of all source files of the folders that hold code, tests among them, from the project's root. */
export function sourceFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => SOURCE.test(name))
      .map((name) => `${folder}/${name}`),
  ).sort();
}

/** Every import that the source files state. */
export function sourceImports(files: readonly string[] = sourceFiles()): SourceImport[] {
  return files.flatMap((from) =>
    [...readFileSync(from, 'utf8').matchAll(IMPORT)].map((match) => {
      const written = match[1] ?? match[2] ?? match[3] ?? '';
      return { from, written, to: resolve(from, written) };
    }),
  );
}

function resolve(from: string, written: string): string | undefined {
  const path = written.startsWith('@/') ? written.slice(2) : join(dirname(from), written);
  if (!/^(?:@\/|\.)/.test(written)) return undefined;
  return [path, `${path}.ts`, `${path}.tsx`].map(normalize).find((file) => SOURCE.test(file) && existsSync(file));
}
