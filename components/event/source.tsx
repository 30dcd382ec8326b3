import { Sentence } from '@/components/sentence';
import type { EventMessages } from '@/messages/areas/event';

interface Props {
  href: string | undefined;
  words: EventMessages['source'][keyof EventMessages['source']];
}

/** Links a fact to the sentence of the announcement that states it. */
export function SourceLink({ href, words }: Props) {
  return (
    href && (
      <>
        {' '}
        <a className="source" href={href}>
          <Sentence of={words((unseen) => <span className="sr-only">{unseen}</span>)} />
        </a>
      </>
    )
  );
}
