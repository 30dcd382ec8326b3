import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has V8 give back what this thread does not use any more. It waits until a thread asks for more memory, which one that has
 * made its large objects may never do. Takes some milliseconds for each 10 MB that stay, so never where requests are answered.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
