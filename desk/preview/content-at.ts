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
import { publicAlone, withDraftAlone } from './public-alone';

/** A page asks for its pictures within this time: the files are looked at once for all of them. */
const LASTS_MS = SECOND_MS;

/** What the content of a preview is made of. */
export interface Wanted {
  /** Absolute path of the files of a draft; undefined for the site as it was at the instant. */
  draftDir: string | undefined;
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
    const accepted = draftDir === undefined ? this.past(found, at) : this.withDraft(found, { draftDir, at, publicAt });
    // The policy of a page allows the colours of the company that is served.
    replaceContent(accepted);
    this.last = { name, until: performance.now() + LASTS_MS, content: accepted.content };
    return accepted.content;
  }

  private withDraft(found: FoundFiles, { draftDir, at, publicAt }: Wanted & { draftDir: string }): Acceptance {
    const own = new ContentReader(draftDir).read(scan(draftDir));
    const record = this.recorded();
    if (publicAt === undefined) return this.accepted(withDraft(found, own), record, at);
    const isPublic = this.accepted(found, record, publicAt).record;
    return this.accepted(withDraftAlone(found, own, isPublic), isPublic, at);
  }

  private past(found: FoundFiles, at: Instant): Acceptance {
    const record = this.recorded(at);
    return this.accepted(publicAlone(found, record), record, at);
  }

  private recorded(until?: Instant): PublicRecord {
    return this.stateDir === undefined ? new Map() : recorded(this.stateDir, until).record;
  }

  private accepted(found: FoundFiles, record: PublicRecord, now: Instant): Acceptance {
    const { checked, contentDir } = this;
    const accepted = accept({ found, record, now, latest: Math.max(now, machineNow()), checked });
    if (!('content' in accepted)) throw new ContentError(accepted.problems, contentDir);
    return accepted;
  }
}
