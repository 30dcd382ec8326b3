import { ReleaseList } from '@/components/release/list';
import { Row } from '@/components/row';
import type { CallEvent } from '@/lib/content/types';
import { type Language, pathIn } from '@/messages/language';

interface Props {
  event: CallEvent;
  /** The company's. */
  zone: string;
  language: Language;
}

/** The releases about the event that are not among its documents, newest first. */
export function EventReleases({ event, zone, language }: Props) {
  const documents = new Set(event.materials.map(({ release }) => release));
  const releases = event.releases.filter(({ slug }) => !documents.has(slug));
  if (releases.length === 0) return null;
  const { heading, announcement } = language.messages.event.releases;
  return (
    <Row title={heading}>
      <ReleaseList
        releases={releases}
        zone={zone}
        language={language}
        remark={({ slug }) => (slug === event.announcement ? announcement : undefined)}
      />
      <p className="more">
        <a href={pathIn(event.language ?? language, `/events/${event.slug}/sheet`)}>
          {language.messages.event.sheet.name}
        </a>
      </p>
    </Row>
  );
}
