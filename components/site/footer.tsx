import { listingsOf } from '@/lib/content/listings';
import type { Company } from '@/lib/content/types';
import type { Language } from '@/messages/language';

export function SiteFooter({ company, language }: { company: Company; language: Language }) {
  const { legalName, website } = company;
  const words = language.messages.site;
  return (
    <footer>
      <p>
        {words.listing(legalName, listingsOf(company))} <a href={website}>{new URL(website).host}</a>
      </p>
      <p>{words.footer}</p>
    </footer>
  );
}
