import './globals.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/site/footer';
import { SiteHeader } from '@/components/site/header';
import { RehearsalNotice } from '@/components/site/rehearsal-notice';
import { renderedEdition } from '@/lib/edition';
import { environment } from '@/lib/environment';
import { siteName } from '@/lib/page-metadata';

export function generateMetadata(): Metadata {
  const { company } = renderedEdition().site;
  return {
    metadataBase: new URL(environment().siteUrl),
    title: { default: siteName(company), template: `%s – ${siteName(company)}` },
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
    formatDetection: { telephone: false },
  };
}

export default function Layout({ children }: { children: ReactNode }) {
  const { key, site } = renderedEdition();
  return (
    <html lang="en">
      <head>
        {/* Read and removed by the cache handler: an answer is sent only while its edition lasts. */}
        <meta name="edition" content={key} />
        <meta name="color-scheme" content="light dark" />
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
