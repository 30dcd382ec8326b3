import { FEEDS } from '@/lib/surfaces/feeds/formats';

/** What one can subscribe to, instead of coming back. */
export function Follow() {
  return (
    <section aria-labelledby="follow">
      <h2 id="follow">Follow</h2>
      <ul className="links">
        <li>
          <a href="/events#subscribe">Events in your calendar</a>
        </li>
        {Object.values(FEEDS).map(({ path, name }) => (
          <li key={path}>
            <a href={path}>Releases as {name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
