import { listingsOf } from '@/lib/content/listings';
import type { Company } from '@/lib/content/types';
import { environment } from '@/lib/process/environment';
import { type Language, pathIn } from '@/messages/language';

export function SiteFooter({ company, language }: { company: Company; language: Language }) {
  const { legalName, website, social } = company;
  const words = language.messages.site;
  return (
    <footer>
      <p>
        {words.listing(legalName, listingsOf(company))} <a href={website}>{new URL(website).host}</a>
      </p>
      {social.length > 0 && (
        <p className="links">
          {social.map(({ name, url }) => (
            <a key={url} href={url} rel="me">
              {name}
            </a>
          ))}
        </p>
      )}
      {environment().alerts && (
        <p>
          <a href={pathIn(language, '/alerts')}>{language.messages.alerts.link}</a>
        </p>
      )}
      <p>{words.footer}</p>
    </footer>
  );
}
