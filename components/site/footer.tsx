import type { Company } from '@/lib/content/types';

export function SiteFooter({ company }: { company: Company }) {
  return (
    <footer className="wrap">
      <p>
        {company.legalName} ({company.exchange}: {company.ticker}){' · '}
        <a href={company.website}>{new URL(company.website).host}</a>
      </p>
      <p>All times are given in the zone that they name. Pages change at the instant they say, on their own.</p>
    </footer>
  );
}
