import { FEEDS } from '@/lib/surfaces/feeds/formats';
import { type Language, pathIn } from '@/messages/language';

/** The calendar and the feeds. */
export function Follow({ language }: { language: Language }) {
  const words = language.messages.lists.follow;
  return (
    <section aria-labelledby="follow">
      <h2 id="follow">{words.heading}</h2>
      <ul className="links">
        <li>
          <a href={pathIn(language, '/events#subscribe')}>{words.calendar}</a>
        </li>
        {Object.values(FEEDS).map(({ path, name }) => (
          <li key={path}>
            <a href={pathIn(language, path)}>{words.feed(name)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
