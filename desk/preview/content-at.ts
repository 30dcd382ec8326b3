import { accept } from '@/lib/content/accept/accept';
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

/** A page asks for its pictures within this time: the files are looked at once for all of them. */
const LASTS_MS = SECOND_MS;

/** The content as it is now, with the files of a draft over it, as the site would understand it at an instant. */
export class ContentAt {
  private readonly checked = new CheckedFiles();
  private readonly reader: ContentReader;
  private last: { draftDir: string; at: Instant; until: number; content: Content } | undefined;

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

  /**
   * @param draftDir absolute path of the files of a draft
   * @throws ContentError if company.yaml has no usable version
   */
  get(draftDir: string, at: Instant): Content {
    const { last } = this;
    if (last?.draftDir === draftDir && last.at === at && performance.now() < last.until) return last.content;
    const { contentDir, stateDir, reader, checked } = this;
    const found = withDraft(reader.read(scan(contentDir)), new ContentReader(draftDir).read(scan(draftDir)));
    const record = stateDir === undefined ? new Map() : recorded(stateDir).record;
    const accepted = accept({ found, record, now: at, latest: Math.max(at, machineNow()), checked });
    if (!('content' in accepted)) throw new ContentError(accepted.problems, contentDir);
    // The policy of a page allows the colours of the company that is served.
    replaceContent(accepted);
    const { content } = accepted;
    this.last = { draftDir, at, until: performance.now() + LASTS_MS, content };
    return content;
  }
}
