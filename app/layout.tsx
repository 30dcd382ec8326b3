import './globals.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/site/footer';
import { SiteHeader } from '@/components/site/header';
import { RehearsalNotice } from '@/components/site/rehearsal-notice';
import { environment } from '@/lib/process/environment';
import { companyStyle } from '@/lib/site/company-style';
import { renderedEdition } from '@/lib/site/edition';
import { siteName } from '@/lib/site/page-metadata';

export function generateMetadata(): Metadata {
  const { company } = renderedEdition().site;
  return {
    metadataBase: new URL(environment().siteUrl),
    title: { default: siteName(company), template: `%s – ${siteName(company)}` },
    icons: { icon: `/${company.logo ?? 'icon.svg'}` },
    formatDetection: { telephone: false },
  };
}

export default function Layout({ children }: { children: ReactNode }) {
  const { key, site } = renderedEdition();
  const style = companyStyle(site.company);
  return (
    <html lang="en">
      <head>
        {/* Read and removed by the cache handler: an answer is sent only while its edition lasts. */}
        <meta name="edition" content={key} />
        <meta name="color-scheme" content="light dark" />
        {style && <style dangerouslySetInnerHTML={{ __html: style }} />}
        <script type="module" src={process.env.ENHANCE_SRC} data-keep />
      </head>
      <body>
        <a href="#main" className="skip">
          Skip to content
        </a>
        <RehearsalNotice />
        <SiteHeader company={site.company} />
        {children}
        <p id="news" role="status" className="sr-only" />
        <SiteFooter company={site.company} />
      </body>
    </html>
  );
}
