import { type Edition, endedByContent } from '@/lib/site/edition';
import { SameParts } from '@/lib/site/used-parts';
import type { EncodedAnswer } from './encode';
import type { KeptAnswers } from './kept-answers';
import { isMerelyOld } from './merely-old';

/** The cached answers of an edition. */
export interface Kept {
  edition: Edition;
  answers: KeptAnswers;
}

interface Former extends Kept {
  /** On the clock of `performance`. */
  endedAt: number;
  /** What is the same in the present edition. */
  same: SameParts;
}

/** The answers of the previous edition, and of those that ended a moment ago. */
export class FormerAnswers {
  /** Newest first. */
  private editions: Former[] = [];

  /** @param momentMs milliseconds */
  constructor(private readonly momentMs: number) {}

  /** @param ended none before the first edition */
  end(ended: Kept | undefined, present: Edition): void {
    const endedAt = performance.now();
    const all = [...(ended ? [{ ...ended, endedAt }] : []), ...this.editions];
    this.editions = all
      .filter((former, index) => endedByContent(former.edition, present) && (index === 0 || this.isRecent(former)))
      .map((former) => ({ ...former, same: new SameParts(former.edition, present) }));
  }

  has(path: string): boolean {
    return this.editions.some(({ answers }) => answers.get(path));
  }

  /**
   * The last answer to a path.
   * @returns it, and whether all that an answer was made of is the same in the present edition
   */
  last(path: string) {
    for (const { answers, same } of this.editions) {
      const answer = answers.get(path);
      const isSame = ({ parts, frames }: EncodedAnswer) => !frames && parts !== undefined && same.has(parts);
      if (answer) return { answer, isSame };
    }
    return undefined;
  }

  /** The page that may be shown until the present one is made: that of a moment ago, if nothing was taken back since. */
  ofAMomentAgo(path: string, present: Edition): EncodedAnswer | undefined {
    for (const former of this.editions) {
      const answer = this.isRecent(former) ? former.answers.get(path) : undefined;
      if (answer && 'body' in answer && answer.status === 200 && isMerelyOld(former.edition, present)) return answer;
    }
    return undefined;
  }

  /** What may be shown if the present answer cannot be made. */
  insteadOf(path: string, present: Edition): EncodedAnswer | Promise<EncodedAnswer> | undefined {
    const [former] = this.editions;
    return former && isMerelyOld(former.edition, present) ? former.answers.get(path) : undefined;
  }

  private isRecent({ endedAt }: Pick<Former, 'endedAt'>): boolean {
    return performance.now() - endedAt < this.momentMs;
  }
}
