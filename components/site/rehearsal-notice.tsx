import { environment } from '@/lib/process/environment';

/** Says on every page of a rehearsing site that its clock is not the world's. */
export function RehearsalNotice() {
  const { clockOffsetMs } = environment();
  if (clockOffsetMs === 0) return null;
  return (
    <aside className="rehearsal" aria-label="Rehearsal" data-clock-offset={clockOffsetMs}>
      <strong>Rehearsal.</strong> The clock of this site is shifted; nothing here is for the public.
    </aside>
  );
}
