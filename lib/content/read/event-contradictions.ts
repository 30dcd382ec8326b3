import type { EventKind } from '@/lib/domain/types';

/** The fields that contradict others. What was not given is undefined, or an empty list. */
interface Fields extends Partial<Record<Contradicted, unknown>> {
  kind: EventKind;
  start: string;
  end?: string | undefined;
}

const HOURS = ['durationMinutes', 'delayedTo', 'ended'] as const;
const TAKING_PART = [
  'sessions',
  'location',
  'venue',
  'dialIn',
  'registration',
  'webcast',
  'webcasts',
  'replay',
  'speakers',
] as const;
type Contradicted = (typeof HOURS)[number] | (typeof TAKING_PART)[number];

/** Fields that cannot be right beside others, with what to write instead. */
export function contradictionsOf(event: Fields): { field: string; message: string }[] {
  const given = (fields: readonly Contradicted[]) =>
    fields.filter((field) => {
      const value = event[field];
      return value !== undefined && !(Array.isArray(value) && value.length === 0);
    });
  const isDay = !event.start.includes('T');
  if (event.kind === 'key date') {
    return [
      ...(isDay && !event.start.includes('/')
        ? []
        : [{ field: 'start', message: 'a day without an hour, as in 2025-04-10: a key date is a whole day' }]),
      ...given([...HOURS, ...TAKING_PART]).map((field) => ({
        field,
        message: 'nothing: nobody takes part in a key date. Another kind, if people do',
      })),
    ];
  }
  const tooEarly = isDay
    ? given([...HOURS, ...(event.start.includes('/') ? (['sessions'] as const) : [])]).map((field) => ({
        field,
        message: 'nothing until the hour is announced; or the hour in start, as in 2025-04-24T08:00',
      }))
    : [];
  const twoEnds =
    event.durationMinutes !== undefined && event.end !== undefined
      ? [{ field: 'durationMinutes', message: 'either durationMinutes or end, not both' }]
      : [];
  return [...tooEarly, ...twoEnds];
}
