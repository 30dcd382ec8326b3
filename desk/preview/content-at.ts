import { accept } from '@/lib/content/accept/accept';
import type { Acceptance, FoundFiles, PublicRecord } from '@/lib/content/accept/types';
import { CheckedFiles } from '@/lib/content/check/checked-files';
import { ContentReader } from '@/lib/content/content-reader';
import { ContentError } from '@/lib/content/problem';
import { scan } from '@/lib/content/read/scan';
import { recorded } from '@/lib/content/state/recorded';
import { replaceContent } from '@/lib/content/store';
import type { Content } from '@/lib/content/types';
import { type Instant, SECOND_MS } from '@/lib/domain/instant';
import { machineNow } from '@/lib/process/clock';
import { withDraft } from '../drafts/with-draft';
import { withDraftAlone } from './public-alone';

/** A page asks for its pictures within this time: the files are looked at once for all of them. */
const LASTS_MS = SECOND_MS;

/** What the content of a preview is made of. */
export interface Wanted {
  /** Absolute path of the files of a draft. */
  draftDir: string;
  at: Instant;
  /** For somebody who may see the draft and what is public, and nothing else: the instant at which that is public. */
  publicAt: Instant | undefined;
}

/** The content as it is now, with the files of a draft over it, as the site would understand it at an instant. */
export class ContentAt {
  private readonly checked = new CheckedFiles();
  private readonly reader: ContentReader;
  private last: { name: string; until: number; content: Content } | undefined;

  /**
   * @param contentDir absolute path
   * @param stateDir absolute path of what the site has recorded as public; undefined if nothing is
   */
  constructor(
    private readonly contentDir: string,
    private readonly stateDir: string | undefined,
  ) {
    this.reader = new ContentReader(contentDir, this.checked);
  }

  /** @throws ContentError if company.yaml has no usable version */
  get({ draftDir, at, publicAt }: Wanted): Content {
    const name = `${at} ${publicAt === undefined} ${draftDir}`;
    if (this.last?.name === name && performance.now() < this.last.until) return this.last.content;
    const found = this.reader.read(scan(this.contentDir));
    const own = new ContentReader(draftDir).read(scan(draftDir));
    const record = this.stateDir === undefined ? new Map() : recorded(this.stateDir).record;
    const accepted =
      publicAt === undefined
        ? this.accepted(withDraft(found, own), record, at)
        : this.ofDraftAlone(found, own, this.accepted(found, record, publicAt).record, at);
    // The policy of a page allows the colours of the company that is served.
    replaceContent(accepted);
    this.last = { name, until: performance.now() + LASTS_MS, content: accepted.content };
    return accepted.content;
  }

  private ofDraftAlone(found: FoundFiles, own: FoundFiles, isPublic: PublicRecord, at: Instant): Acceptance {
    return this.accepted(withDraftAlone(found, own, isPublic), isPublic, at);
  }

  private accepted(found: FoundFiles, record: PublicRecord, now: Instant): Acceptance {
    const { checked, contentDir } = this;
    const accepted = accept({ found, record, now, latest: Math.max(now, machineNow()), checked });
    if (!('content' in accepted)) throw new ContentError(accepted.problems, contentDir);
    return accepted;
  }
}
