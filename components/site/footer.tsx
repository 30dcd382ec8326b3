import { AlertsLink } from '@/components/alerts-link';
import { listingsOf } from '@/lib/content/listings';
import type { Company } from '@/lib/content/types';
import { environment } from '@/lib/process/environment';
import type { Language } from '@/messages/language';

interface Props {
  company: Company;
  language: Language;
  /** The page shows what is public at any time, without being asked for again. */
  updates: boolean;
}

export function SiteFooter({ company, language, updates }: Props) {
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
          <AlertsLink path="/alerts" label={language.messages.alerts.link} language={language} />
        </p>
      )}
      <p>{updates ? words.footer.updating : words.footer.still}</p>
    </footer>
  );
}
