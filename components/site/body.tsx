import type { ReactNode } from 'react';
import type { PublishedSite } from '@/lib/content/published';
import type { Language } from '@/messages/language';
import { SiteFooter } from './footer';
import { SiteHeader } from './header';
import { RehearsalNotice } from './rehearsal-notice';

interface Props {
  site: PublishedSite;
  language: Language;
  updates?: boolean;
  /** The main content, and what belongs to it. */
  children: ReactNode;
}

/** What frames the content of every page. */
export function SiteBody({ site, language, updates = true, children }: Props) {
  return (
    <body>
      <a href="#main" className="skip">
        {language.messages.site.skipToContent}
      </a>
      <RehearsalNotice language={language} />
      <SiteHeader site={site} language={language} />
      {children}
      <SiteFooter company={site.company} language={language} updates={updates} />
    </body>
  );
}
