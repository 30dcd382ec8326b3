import { once } from 'node:events';
import { fstatSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { SECOND_MS } from '@/lib/domain/instant';
import { now } from '@/lib/process/clock';
import { log } from '@/lib/process/log';
import { collectGarbage } from '@/lib/process/memory';
import { letOthersFirst } from '@/lib/process/priority';
import { sourceDigest } from '@/lib/process/source-digest';
import type { Acceptance } from '../accept/types';
import { checkedFiles } from '../check/checked-files';
import { checkAhead } from '../check-ahead';
import { ContentError } from '../problem';
import { RememberedFiles } from '../remembered-files';
import { rememberedFile } from '../remembered-store';
import { PublicTexts } from '../state/public-texts';
import { RecordKeeper } from '../state/record-keeper';
import type { Content } from '../types';
import { DirectoryWatch } from './directory-watch';
import { SystemHints } from './hints';
import { changesBetween, packed, restOf } from './patch';
import type { Report, WorkerData } from './report';
import { scanAhead } from './scan-ahead';

// The content thread: reads, checks and accepts content. Started by lib/content/watch/watch.ts.

const LOOK_EVERY_MS = 100;
/** After a hint: writers cause several at once. */
const LEAST_PAUSE_MS = 10;
/** Withdrawals wait for a pause. */
const LONGEST_PAUSE_MS = 800;

/** Batch size that the serving thread can take in without delaying requests noticeably, and while it has none. */
const CHANGES_AT_ONCE = 100;
const FIRST_AT_ONCE = 2000;

/** Whatever decides what is read and chosen of a file is imported from here. */
const RULES = ['lib/content/load.ts'];

letOthersFirst();
const { directory, withdrawals, stateDirectory, remembered: descriptor } = workerData as WorkerData;
const port = parentPort as MessagePort;
const post = (report: Report) => port.postMessage(report);
const ahead = scanAhead(directory, descriptor === undefined ? 0 : fstatSync(descriptor).size);
const keeper = new RecordKeeper(stateDirectory);
const checked = checkedFiles();
const remembered = stateDirectory === undefined ? undefined : rememberedIn(stateDirectory);
if (remembered?.store) post({ kind: 'remembered' });
/** Ends the present pause. */
let hinted: (() => void) | undefined;
const watch = new DirectoryWatch({
  directory,
  withdrawals,
  record: keeper.record,
  checked,
  remembered,
  hints: new SystemHints(() => hinted?.()),
  ahead: await ahead,
  now,
});
let served: Content | undefined;
/** The withdrawals and status last sent, serialized. */
let sentFingerprint = '';

port.on('message', (message) => {
  if (message !== 'stop') return;
  keeper.close();
  process.exit(0);
});

function rememberedIn(stateDirectory: string): RememberedFiles {
  return new RememberedFiles({
    file: rememberedFile(stateDirectory),
    descriptor,
    rules: sourceDigest(process.cwd(), RULES),
    directory,
    texts: new PublicTexts(stateDirectory, directory),
    isWhole: (path, digest) => keeper.hasWhole(path, digest),
  });
}

/** Settles at the next hint, but lets writers have a moment. */
async function told(): Promise<void> {
  await new Promise<void>((resolve) => {
    hinted = resolve;
  });
  await sleep(LEAST_PAUSE_MS);
}

async function send({ content, heldBack, problems, warnings }: Acceptance): Promise<void> {
  const changes = changesBetween(served, content);
  const atOnce = served ? CHANGES_AT_ONCE : FIRST_AT_ONCE;
  for (let from = 0; from < changes.length; from += atOnce) {
    post({ kind: 'changes', changes: changes.slice(from, from + atOnce).map(packed) });
    await once(port, 'message');
  }
  const { company, companies, logo, withdrawn } = content;
  const status = { heldBack, problems, warnings };
  const called = [...companies].map(([language, { contacts, ...names }]) => [language, names, [...contacts]]);
  const fingerprint = JSON.stringify([called, logo, [...withdrawn.releases], [...withdrawn.events], status]);
  if (changes.length > 0 || company !== served?.company || fingerprint !== sentFingerprint) {
    post({ kind: 'content', rest: restOf(content), status });
  }
  served = content;
  sentFingerprint = fingerprint;
}

/** Whether the next process is still to be told what is public. */
let isToBeRemembered = false;

/** Between two lines in the log of how far a first check is. */
const TELL_EVERY_MS = 5 * SECOND_MS;
let toldAt = Number.NEGATIVE_INFINITY;

try {
  await checkAhead(directory, checked, {
    known: remembered,
    tell(done, all) {
      if (performance.now() - toldAt < TELL_EVERY_MS) return;
      toldAt = performance.now();
      log('info', 'The content is checked for the first time.', { releases: all, checked: done });
    },
  });
  for (;;) {
    const at = performance.now();
    const accepted = watch.look(at);
    // Record before serving: what has been public can be restored after a crash.
    if (accepted) keeper.keep(accepted.record, now(), at);
    else keeper.tick(at);
    if (accepted) {
      const isFirst = served === undefined;
      await send(accepted);
      watch.forgetGone(accepted);
      isToBeRemembered = true;
      if (isFirst) {
        remembered?.startIsOver();
        collectGarbage();
      }
    }
    // Only what is written down is remembered: a first process may write a moment after it has content.
    if (isToBeRemembered && keeper.isKept) {
      watch.rememberPublic();
      keeper.saveSnapshot();
      isToBeRemembered = false;
    }
    // Looking at thousands of files may use a fifth of one core. A look that takes longer waits for a file server or for
    // other processes. One that brought news says nothing about the next: the first one reads everything.
    const pause =
      accepted || watch.isTold
        ? LOOK_EVERY_MS
        : Math.min(LONGEST_PAUSE_MS, Math.max(LOOK_EVERY_MS, 4 * (performance.now() - at)));
    const present = performance.now();
    await Promise.race([sleep(Math.min(pause, Math.ceil(watch.readyAfter(present) - present))), told()]);
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  post({ kind: 'unusable', problems: error.problems });
}
