import { closeSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import { environment } from '@/lib/process/environment';
import { log } from '@/lib/process/log';
import { inSteps } from '@/lib/process/steps';
import { startThread } from '@/lib/process/thread';
import { ContentError, type Problem, placeOf } from '../problem';
import { openRemembered, rememberedFile } from '../remembered-store';
import { PublicTexts } from '../state/public-texts';
import { stateDirectory } from '../state/state-directory';
import { type ContentStatus, replaceContent } from '../store';
import type { Content } from '../types';
import { KnownReleases } from './known-releases';
import { type ContentChange, withChanges } from './patch';
import type { Report, WorkerData } from './report';

const WORKER = 'lib/content/watch/worker.ts';

/** Pause before the content thread is restarted after a crash. */
const AGAIN_MS = 1000;

/**
 * Keeps the served content up to date with a directory. Reading and checking run in a worker thread, so that requests
 * do not wait for them.
 * @param directory absolute path
 * @param prepare called with each new content before it is served
 * @returns a function that stops it, once the content is loaded
 * @throws ContentError if company.yaml has no usable version
 */
export function watchContent(directory: string, prepare: (content: Content) => Promise<void>): Promise<() => void> {
  let worker: Worker;
  const texts = new PublicTexts(stateDirectory(), directory);
  let stopped = false;
  const stop = () => {
    stopped = true;
    worker.postMessage('stop');
  };
  return new Promise((resolve, reject) => {
    let isServed = false;
    /** Settles when all content so far is served, with that. */
    let served: Promise<Content | undefined> = Promise.resolve(undefined);
    const serve = async (content: Content, status: ContentStatus) => {
      await prepare(content).catch((error) => log('error', 'An edition failed.', { error: String(error) }));
      replaceContent({ content, ...status });
      logStatus(status, directory);
      isServed = true;
      resolve(stop);
    };
    const start = () => {
      // Another thread sends everything.
      served = served.then(() => undefined);
      let changes: ContentChange[] = [];
      let known: KnownReleases | undefined;
      const state = stateDirectory();
      // Both threads read it, and another process may replace it meanwhile.
      const remembered = state === undefined ? undefined : openRemembered(rememberedFile(state));
      const data: WorkerData = {
        directory,
        withdrawals: environment().withdrawalsDir,
        stateDirectory: state,
        remembered,
      };
      worker = startThread(WORKER, data);
      worker.on('message', (report: Report) => {
        switch (report.kind) {
          case 'remembered':
            if (remembered !== undefined) known = new KnownReleases(remembered, texts);
            return;
          case 'changes':
            changes.push(...report.changes);
            // Pending requests first.
            setImmediate(() => worker.postMessage('next'));
            return;
          case 'content': {
            const sent = { read: texts.read, known };
            const all = changes;
            changes = [];
            known = undefined;
            served = served.then(async (former) => {
              const content = await inSteps(withChanges(former, all, report.rest, sent));
              sent.known?.close();
              await serve(content, report.status);
              return content;
            });
            return;
          }
          case 'unusable':
            reject(new ContentError(report.problems, directory));
        }
      });
      worker.on('error', (error) => {
        if (!isServed) reject(error);
        log('error', 'The content thread failed and will be restarted.', { error: String(error) });
      });
      worker.on('exit', () => {
        known?.close();
        if (remembered !== undefined) served.then(() => closeSync(remembered));
        if (isServed && !stopped) setTimeout(start, AGAIN_MS);
      });
    };
    start();
  });
}

/** Logs places and rules, never quotes: people who may not read embargoed content may read the log. */
function logStatus({ heldBack, problems, warnings }: ContentStatus, directory: string): void {
  const places = (all: readonly Problem[]) => all.map((problem) => placeOf(problem, directory));
  log('info', 'The content was updated.');
  for (const { path, problems, served, waitsFor } of heldBack) {
    log('error', `${path} is held back.`, { served, waitsFor, problems: places(problems) });
  }
  const withheld = warnings.filter(({ severity }) => severity === 'withheld');
  if (withheld.length > 0) log('error', 'Parts of the content are withheld.', { problems: places(withheld) });
  if (problems.length > 0) log('error', 'Some files and folders are not content.', { problems: places(problems) });
}
