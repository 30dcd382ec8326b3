import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { now } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { checkedFiles } from './check/checked-files';
import { loadContent } from './load';
import { COMPANY } from './parse-file';
import { ContentError, type Problem } from './problem';
import { currentContent, loadAtFirstUse } from './store';
import type { Content } from './types';

/** From now on, `currentContent` loads the content that the settings name at its first call, where there is none. */
export function loadCurrentContent(): void {
  loadAtFirstUse(() => {
    const { contentDir, withdrawalsDir: withdrawals } = environment();
    return loadContent(contentDir, now(), { checked: checkedFiles(), withdrawals }).content;
  });
}

/**
 * Refuses what no server would serve. However much content there is, only company.yaml is read.
 * @throws ContentError if company.yaml has a problem; the file system's error if it cannot be read
 */
export function requireCompany(): void {
  const { contentDir } = environment();
  const file = join(/* turbopackIgnore: true */ contentDir, 'company.yaml');
  const problems: Problem[] = [];
  COMPANY.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8').replace(/^\uFEFF/, ''), file, problems);
  if (problems.length > 0) throw new ContentError(problems, contentDir);
}

/**
 * The content that the settings name, read once, for commands.
 * @throws ContentError if company.yaml has no usable version
 */
export function contentOfSettings(): Content {
  loadCurrentContent();
  return currentContent();
}
