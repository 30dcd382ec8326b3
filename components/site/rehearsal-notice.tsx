import { Sentence } from '@/components/sentence';
import { environment } from '@/lib/process/environment';
import type { Language } from '@/messages/language';

/** Shown on every page while the site's clock is shifted. */
export function RehearsalNotice({ language }: { language: Language }) {
  const { clockOffsetMs } = environment();
  if (clockOffsetMs === 0) return null;
  const { label, notice } = language.messages.site.rehearsal;
  return (
    <aside className="rehearsal" aria-label={label} data-clock-offset={clockOffsetMs}>
      <Sentence of={notice((words) => <strong>{words}</strong>)} />
    </aside>
  );
}
