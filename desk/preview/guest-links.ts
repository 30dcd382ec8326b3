import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS, HOUR_MS, type Instant } from '@/lib/domain/instant';
import { writeDurably } from '../publish/durable';

/** How long a link can last. */
export const LASTS_MS = { hour: HOUR_MS, day: DAY_MS, days: 3 * DAY_MS, week: 7 * DAY_MS } as const;
export type Lasts = keyof typeof LASTS_MS;

/** How long an ended link is shown. */
const SHOWN_MS = 30 * DAY_MS;

/** A link that shows one draft to whoever has it. */
export interface GuestLink {
  /** SHA-256 of what stands in it. */
  id: string;
  draft: string;
  /** Whom it is for, as its maker wrote it. */
  name: string;
  by: string;
  until: Instant;
  openedAt?: Instant;
  endedAt?: Instant;
}

/**
 * Links that show a draft to somebody who has no part in the desk. Each is a file named by its hash, so that whoever reads
 * the folder can use none. What stands in a link is 256 bits: a plain hash is enough.
 */
export class GuestLinks {
  private readonly directory: string;

  /** @param deskDir absolute path; made if it is not there */
  constructor(deskDir: string) {
    this.directory = join(deskDir, 'guests');
    mkdirSync(this.directory, { recursive: true, mode: 0o700 });
  }

  /** @returns what stands in the link: nobody can find it out again */
  make(link: Omit<GuestLink, 'id'>, now: Instant): string {
    for (const { id, until } of this.all()) if (until + SHOWN_MS < now) rmSync(this.fileOf(id), { force: true });
    const code = randomBytes(32).toString('base64url');
    this.save({ id: idOf(code), ...link });
    return code;
  }

  /** The link that a code opens; undefined if there is none, or no more. */
  of(code: string | undefined, now: Instant): GuestLink | undefined {
    const link = code === undefined ? undefined : this.read(idOf(code));
    return link && link.endedAt === undefined && now < link.until ? link : undefined;
  }

  /** Notes that it was opened, the first time. */
  opened(link: GuestLink, now: Instant): void {
    if (link.openedAt === undefined) this.save({ ...link, openedAt: now });
  }

  /** The links of a draft, the last to end first. */
  ofDraft(draft: string): GuestLink[] {
    return this.all()
      .filter((link) => link.draft === draft)
      .sort((a, b) => b.until - a.until);
  }

  /** Ends a link of a draft. @returns the link, if there is one that had not ended */
  end(draft: string, id: string, now: Instant): GuestLink | undefined {
    const link = this.ofDraft(draft).find((each) => each.id === id);
    if (!link || link.endedAt !== undefined) return undefined;
    this.save({ ...link, endedAt: now });
    return link;
  }

  private all(): GuestLink[] {
    return readdirSync(this.directory).flatMap((id) => this.read(id) ?? []);
  }

  private read(id: string): GuestLink | undefined {
    if (!/^[0-9a-f]{64}$/.test(id)) return undefined;
    try {
      return { id, ...JSON.parse(readFileSync(this.fileOf(id), 'utf8')) };
    } catch {
      return undefined;
    }
  }

  private save({ id, ...link }: GuestLink): void {
    writeDurably(`${this.fileOf(id)}.new`, JSON.stringify(link));
    renameSync(`${this.fileOf(id)}.new`, this.fileOf(id));
  }

  private fileOf(id: string): string {
    return join(this.directory, id);
  }
}

function idOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
