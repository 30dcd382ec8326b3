import { useSearcher } from '@/lib/surfaces/search/searcher';
import { writeEveryKind } from './every-kind';
import { LocalSearcher } from './local-searcher';
import { test as base } from './present';
import { loadPseudoSite, type PseudoSite } from './pseudo-site';
import { expect } from './unit';

/** The test function for the site in the pseudo-language, with content in Greek. */
export const test = base.extend<{ site: PseudoSite }, { bundle: PseudoSite }>({
  bundle: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner takes a fixture's needs from this pattern
    async ({}, use) => use(await loadPseudoSite()),
    { scope: 'worker', timeout: 120_000 },
  ],
  site: async ({ bundle, present }, use) => {
    for (const path of ['company.yaml', 'events', 'releases']) present.content.remove(path);
    writeEveryKind(present.content.directory);
    expect(present.content.problems()).toEqual([]);
    present.reload();
    bundle.environment.shiftClock(0);
    useSearcher(new LocalSearcher());
    await use(bundle);
  },
});
