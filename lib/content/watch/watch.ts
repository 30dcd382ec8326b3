import { Worker } from 'node:worker_threads';
import { environment } from '@/lib/process/environment';
import { log } from '@/lib/process/log';
import { ContentError, type Problem, placeOf } from '../problem';
import { type ContentStatus, replaceContent } from '../store';
import type { Content } from '../types';
import { type Change, withChanges } from './patch';
import type { Report, WorkerData } from './report';

/** Before a thread that ended by itself is started again. */
const AGAIN_MS = 1000;

/**
 * Keeps the served content as the directory has it: each file once it has settled, and only if nothing is wrong with
 * it. All that takes time is done by a thread of its own.
 * @param directory absolute path
 * @returns stops it, once the content has been read for the first time
 * @throws ContentError without a company that can be used
 */
export function watchContent(directory: string): Promise<() => void> {
  let worker: Worker;
  let stopped = false;
  const stop = () => {
    stopped = true;
    worker.postMessage('stop');
  };
  return new Promise((resolve, reject) => {
    let isServed = false;
    const start = () => {
      let content: Content | undefined;
      let changes: Change[] = [];
      const data: WorkerData = { directory, stateDirectory: stateDirectory() };
      worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: data });
      worker.on('message', (report: Report) => {
        switch (report.kind) {
          case 'changes':
            changes.push(...report.changes);
            // Whoever waits for an answer comes first.
            setImmediate(() => worker.postMessage('next'));
            return;
          case 'content':
            content = withChanges(content, changes, report.rest);
            changes = [];
            replaceContent({ content, ...report.status });
            tell(report.status, directory);
            isServed = true;
            resolve(stop);
            return;
          case 'unusable':
            reject(new ContentError(report.problems, directory));
        }
      });
      worker.on('error', (error) => {
        if (!isServed) reject(error);
        log('error', 'The thread that reads content failed; it is started again.', { error: String(error) });
      });
      worker.on('exit', () => {
        if (isServed && !stopped) setTimeout(start, AGAIN_MS);
      });
    };
    start();
  });
}

/** Rehearsals know nothing of what the live site has published, and what they show of the future is never written. */
function stateDirectory(): string | undefined {
  const { stateDir, clockOffsetMs } = environment();
  if (clockOffsetMs > 0) return undefined;
  return clockOffsetMs === 0 ? stateDir : `${stateDir}/rehearsal`;
}

/** Others may read the log: it says where something is wrong and why, in no word of the content. */
function tell({ heldBack, problems, warnings }: ContentStatus, directory: string): void {
  const places = (all: readonly Problem[]) => all.map((problem) => placeOf(problem, directory));
  log('info', 'The content is served as it now is.');
  for (const { path, problems, served, waitsFor } of heldBack) {
    log('error', `${path} is held back.`, { served, waitsFor, problems: places(problems) });
  }
  const withheld = warnings.filter(({ severity }) => severity === 'withheld');
  if (withheld.length > 0) log('error', 'Parts of the content are withheld.', { problems: places(withheld) });
  if (problems.length > 0) log('error', 'Files and folders are no content.', { problems: places(problems) });
}
