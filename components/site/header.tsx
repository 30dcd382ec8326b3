import type { Company } from '@/lib/content/types';

export function SiteHeader({ company: { name, logo } }: { company: Company }) {
  return (
    <header className="wrap masthead">
      <a href="/" className="brand">
        {logo && <img src={`/${logo}`} alt="" width="28" height="28" fetchPriority="low" />}
        {name} <span>Investors</span>
      </a>
      <nav aria-label="Site">
        <a href="/events">Events</a>
        <a href="/releases">Releases</a>
        <a href="/search">Search</a>
      </nav>
    </header>
  );
}
