import { spawnSync } from 'node:child_process';

/** Debian's modules are those of Debian's Python, which may not be the first one found. */
const PYTHONS = ['python3', '/usr/bin/python3'];

/** A Python that has a module; undefined if there is none. */
export function pythonWith(module: string): string | undefined {
  return PYTHONS.find((python) => spawnSync(python, ['-c', `import ${module}`]).status === 0);
}
