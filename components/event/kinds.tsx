import { Parts } from '@/components/list/parts';
import { listPath } from '@/lib/content/list-path';
import type { PublishedSite } from '@/lib/content/published';
import type { Language } from '@/messages/language';

interface Props {
  kinds: PublishedSite['eventsByKind'];
  /** Slug of the one that is shown; undefined where all are. */
  current: string | undefined;
  language: Language;
}

/** Links to the events of each kind; none where all are of one. */
export function Kinds({ kinds, current, language }: Props) {
  if (kinds.size < 2) return null;
  const { events, kinds: words } = language.messages;
  const path = (kind?: string) => listPath('/events', { kind });
  const parts = [...kinds].map(([slug, { kind }]) => ({ path: path(slug), label: words[kind].plural }));
  const all = { path: path(), label: events.allKinds };
  return <Parts name={events.kinds} parts={[all, ...parts]} current={path(current)} language={language} />;
}
