import { wallTimeAt } from '@/lib/domain/wall-time';

/** Minutes that the clocks of a zone are ahead of UTC at an instant (milliseconds), or undefined for an unknown zone. */
export function offsetMinutes(timeZone: string, at: number): number | undefined {
  try {
    return (Date.parse(`${wallTimeAt(at, timeZone)}Z`) - at) / 60_000;
  } catch {
    // `Intl` throws on a name that it does not know.
    return undefined;
  }
}
