import { ReleaseList } from '@/components/release/list';
import { furtherReleases } from '@/lib/content/further-releases';
import type { CallEvent } from '@/lib/content/types';
import type { Language } from '@/messages/language';

interface Props {
  event: CallEvent;
  /** The company's. */
  zone: string;
  language: Language;
}

/** The releases about the event that stand nowhere else on its page: neither its announcement nor among its documents. */
export function FurtherReleases({ event, zone, language }: Props) {
  const documents = new Set(event.materials.map(({ release }) => release));
  const releases = furtherReleases(event).filter(({ slug }) => !documents.has(slug));
  if (releases.length === 0) return null;
  return (
    <section aria-labelledby="further-releases">
      <h2 id="further-releases">{language.messages.event.furtherReleases}</h2>
      <ReleaseList releases={releases} zone={zone} language={language} />
    </section>
  );
}
