import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFront } from '@/testing/front';
import { slowestAnswer } from './slowest-answer';
import { auc, percentile } from './statistics';

export interface Saves {
  /** The number of saves of a draft, and of a file outside the content. */
  each: number;
  /** How often a watcher who compares two of the loads tells which followed a save: 0.5 is chance. */
  auc: number;
  /** Milliseconds: the median of the slowest answer after a save, and after none. */
  saved: number;
  sham: number;
}

const PATHS = ['/', '/events', '/releases', '/events/q2-fy2012-results-call'];
/** Longer than a change takes to be served. */
const WATCHED_MS = 1000;
const EVERY_MS = 100;

/** Saves a draft and a file outside by turns, in random order, and polls pages through nginx after each. */
export async function measureSaves(each: number): Promise<Saves> {
  const directory = mkdtempSync(join(tmpdir(), 'saves-'));
  cpSync('content', directory, { recursive: true });
  const front = await startFront({ CONTENT_DIR: directory });
  try {
    const slowest = () => slowestAnswer({ port: front.port, paths: PATHS, forMs: WATCHED_MS, everyMs: EVERY_MS });
    const [saved, sham]: [number[], number[]] = [[], []];
    await slowest();
    while (saved.length < each || sham.length < each) {
      const isSave = sham.length === each || (saved.length < each && Math.random() < 0.5);
      const words = `${Math.random()} `.repeat(200);
      const draft = `---\nid: secret\ntitle: Secret\ndraft: true\npublishedOn: 2012-01-20\n---\n\n${words}\n`;
      writeFileSync(isSave ? join(directory, 'releases/secret.mdx') : join(front.folder, 'secret.mdx'), draft);
      (isSave ? saved : sham).push(await slowest());
    }
    return { each, auc: auc(saved, sham), saved: percentile(saved, 0.5), sham: percentile(sham, 0.5) };
  } finally {
    await front.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
