import './globals.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/site/footer';
import { SiteHeader } from '@/components/site/header';
import { RehearsalNotice } from '@/components/site/rehearsal-notice';
import { environment } from '@/lib/process/environment';
import { companyStyle } from '@/lib/site/company-style';
import { renderedEdition } from '@/lib/site/edition';
import { defaultLanguage as language } from '@/messages/language';

const words = language.messages.site;

export function generateMetadata(): Metadata {
  const { company } = renderedEdition().site;
  return {
    metadataBase: new URL(environment().siteUrl),
    title: { default: words.name(company.name), template: words.title('%s', company.name) },
    icons: { icon: `/${company.logo ?? 'icon.svg'}` },
    formatDetection: { telephone: false },
  };
}

export default function Layout({ children }: { children: ReactNode }) {
  const { key, site } = renderedEdition();
  const style = companyStyle(site.company);
  return (
    <html lang={language.tag}>
      <head>
        {/* Read and removed by the cache handler: an answer is sent only during its edition. Any other meta or link here
        would stand before or after Next's own, by which of them is rendered first: two machines would differ. */}
        <meta name="edition" content={key} />
        {style && <style dangerouslySetInnerHTML={{ __html: style }} />}
        <script type="module" src={process.env.SITE_SCRIPT} data-keep />
      </head>
      <body>
        <a href="#main" className="skip">
          {words.skipToContent}
        </a>
        <RehearsalNotice language={language} />
        <SiteHeader site={site} language={language} />
        {children}
        <p id="news" role="status" className="sr-only" />
        <SiteFooter company={site.company} language={language} />
      </body>
    </html>
  );
}
