import type { Topic } from '@/alerts/people/choice';
import type { CallEvent, Change, Correction, Material, Release } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';

interface Common {
  /** Permanent: what is told once has one id, in every process and after every restart. */
  id: string;
  topic: Topic;
  /** From when it is true. Undefined if the content does not say: from when it is first seen. */
  at: Instant | undefined;
}

/** Something that people are told. */
export type Notice = Common &
  (
    | { kind: 'release'; release: Release }
    | { kind: 'correction'; release: Release; correction: Correction }
    | { kind: 'announced'; event: CallEvent }
    | { kind: 'moved' | 'cancelled' | 'postponed'; event: CallEvent; change: Change }
    | { kind: 'delayed'; event: CallEvent }
    | { kind: 'dayBefore' | 'hourBefore' | 'starting'; event: CallEvent }
    | { kind: 'replay'; event: CallEvent }
    | { kind: 'documents'; event: CallEvent; materials: Material[] }
  );

export type NoticeKind = Notice['kind'];

/** Reminders come when they are due, however often somebody wants news. */
export function isReminder(kind: string): boolean {
  return kind === 'dayBefore' || kind === 'hourBefore' || kind === 'starting';
}
