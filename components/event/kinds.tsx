import { listPath } from '@/lib/content/list-path';
import type { PublishedSite } from '@/lib/content/published';
import { type Language, pathIn } from '@/messages/language';

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
  const links = [
    { slug: undefined, label: events.allKinds },
    ...[...kinds].map(([slug, { kind }]) => ({ slug, label: words[kind].plural })),
  ];
  return (
    <nav aria-label={events.kinds} className="acts">
      {links.map(({ slug, label }) => (
        <a
          key={label}
          href={pathIn(language, listPath('/events', { kind: slug }))}
          aria-current={slug === current ? 'page' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
