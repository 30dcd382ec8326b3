import type { Company } from '@/lib/content/types';

export function SiteHeader({ company }: { company: Company }) {
  return (
    <header className="wrap masthead">
      <a href="/" className="brand">
        {company.name} <span>Investors</span>
      </a>
      <nav aria-label="Site">
        <a href="/events">Events</a>
        <a href="/releases">Releases</a>
      </nav>
    </header>
  );
}
