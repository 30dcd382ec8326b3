import { AlertsLink } from '@/components/alerts-link';
import { Row } from '@/components/row';
import type { Category } from '@/lib/content/types';
import { FEED_FORMATS, FEEDS, feedPath } from '@/lib/surfaces/feeds/formats';
import { type Language, pathIn } from '@/messages/language';

interface Props {
  language: Language;
  /** Whose feeds are offered, in place of those of all releases. */
  category?: Category | undefined;
}

/** The calendar and the feeds, and alerts where there are any. */
export function Follow({ language, category }: Props) {
  const words = language.messages.lists.follow;
  return (
    <Row title={words.heading}>
      <div className="links">
        <AlertsLink path="/alerts" label={language.messages.alerts.link} language={language} />
        <a href={pathIn(language, '/events#subscribe')}>{words.calendar}</a>
        {FEED_FORMATS.map((format) => (
          <a key={format} href={pathIn(language, feedPath(format, { category }))}>
            {words.feed(FEEDS[format].name, category?.label)}
          </a>
        ))}
      </div>
    </Row>
  );
}
