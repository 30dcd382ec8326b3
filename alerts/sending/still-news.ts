import type { Notice } from '@/alerts/notices/notice';
import { LATEST_MS } from '@/alerts/notices/noticing';
import type { Instant } from '@/lib/domain/instant';

interface Told {
  notice: string;
  kind: string | null;
  at: Instant;
  /** How often it was tried to send this mail. */
  attempts: number;
}

/**
 * Whether a mail may still be sent: what it says is true, and neither older than a day nor a reminder of what has begun.
 * One that a server put off has its own day.
 */
export function isStillNews(
  { notice, kind, at, attempts }: Told,
  notices: ReadonlyMap<string, Notice>,
  now: Instant,
): boolean {
  if (attempts === 0 && now - at > LATEST_MS) return false;
  if (kind === 'daily' || kind === 'weekly') return true;
  const current = notices.get(notice);
  if (!current) return false;
  if (current.kind === 'dayBefore' || current.kind === 'hourBefore') return now < current.event.startAt;
  return current.kind !== 'starting' || now < current.event.overAt;
}
