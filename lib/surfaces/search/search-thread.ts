import type { PublishedSite } from '@/lib/content/published';
import { SECOND_MS } from '@/lib/domain/instant';
import { log } from '@/lib/process/log';
import type { Found } from './find';
import type { LanguageSearch } from './query';
import { SearchSession } from './search-session';
import type { Searcher } from './searcher';

/** Pause before the thread is started again. */
const AGAIN_MS = SECOND_MS;

/**
 * Searches in a thread of its own, so that requests wait neither for the index nor for a search. The content thread
 * could not answer either: each of its looks at 20,000 files takes longer than a search. If the thread fails, another
 * one takes over.
 */
export class SearchThread implements Searcher {
  private session: SearchSession;
  private site: PublishedSite | undefined;
  private isStopped = false;

  /** @param folder for index files; undefined to write none */
  constructor(private readonly folder: string | undefined) {
    this.session = this.begin();
  }

  get isReady(): boolean {
    return this.session.isReady;
  }

  get settled(): Promise<unknown> {
    return this.session.settled;
  }

  /** Brings the index up to date with what is public. Costs nothing if that is the same. */
  prepare(site: PublishedSite): void {
    if (this.site === site) return;
    this.site = site;
    this.session
      .prepare(site)
      .catch((error) => log('error', 'The search is not up to date.', { error: String(error) }));
  }

  ask(site: PublishedSite, search: LanguageSearch): Promise<Found> {
    return this.session.ask(site, search);
  }

  /** Settles once the thread has ended. */
  stop(): Promise<void> {
    this.isStopped = true;
    return this.session.stop();
  }

  private begin(): SearchSession {
    return new SearchSession(this.folder, () => {
      if (!this.isStopped) setTimeout(() => this.restart(), AGAIN_MS);
    });
  }

  private restart(): void {
    const { site } = this;
    this.session = this.begin();
    this.site = undefined;
    if (site) this.prepare(site);
  }
}
