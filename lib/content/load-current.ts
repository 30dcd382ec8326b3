import { now } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { checkedFiles } from './check/checked-files';
import { loadContent } from './load';
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
 * The content that the settings name, read once, for commands.
 * @throws ContentError if company.yaml has no usable version
 */
export function contentOfSettings(): Content {
  loadCurrentContent();
  return currentContent();
}
