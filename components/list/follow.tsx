import { Row } from '@/components/row';
import { FEEDS } from '@/lib/surfaces/feeds/formats';
import { type Language, pathIn } from '@/messages/language';

/** The calendar and the feeds. */
export function Follow({ language }: { language: Language }) {
  const words = language.messages.lists.follow;
  return (
    <Row title={words.heading}>
      <div className="links">
        <a href={pathIn(language, '/events#subscribe')}>{words.calendar}</a>
        {Object.values(FEEDS).map(({ path, name }) => (
          <a key={path} href={pathIn(language, path)}>
            {words.feed(name)}
          </a>
        ))}
      </div>
    </Row>
  );
}
