import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { letOthersFirst } from '@/lib/process/priority';
import { CheckedFiles } from './check/checked-files';
import { Consistency, NO_EVENT } from './check/consistency';
import type { CheckAheadData, CheckedAhead } from './check-ahead';
import { COMPANY, RELEASE } from './parse-file';
import { ParsedFiles } from './parsed-files';
import { resolveRelease } from './read/resolve';

// A thread that checks some releases, each by itself. Started by check-ahead.ts.

const AT_ONCE = 100;

letOthersFirst();
const { directory, company, releases } = workerData as CheckAheadData;
const port = parentPort as MessagePort;

for (let from = 0; from < releases.length; from += AT_ONCE) {
  const part = releases.slice(from, from + AT_ONCE);
  // A cache of its own each time: nothing of the last part stays in memory.
  const checked = new CheckedFiles();
  const files = new ParsedFiles(directory, checked);
  const { value, digest } = files.get(...company, COMPANY);
  if (!value) break;
  const consistency = new Consistency({ ...value, digest }, checked);
  for (const [path, signature] of part) {
    const file = files.get(path, signature, RELEASE);
    if (!file.value || file.problems.length > 0 || file.value.fields.events.length > 0) continue;
    const { fields, source } = file.value;
    const item = resolveRelease(fields, source, { company: value.item, storedFile: () => undefined }, []);
    consistency.ofRelease({ item, source, digest: file.digest }, NO_EVENT);
  }
  const message: CheckedAhead = { files: part.length, found: checked.all };
  port.postMessage(message);
}
