import '../globals.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SiteBody } from '@/components/site/body';
import { environment } from '@/lib/process/environment';
import { companyStyle } from '@/lib/site/company-style';
import { editionFor, type LanguageParams } from '@/lib/site/edition';
import { SITE_SCRIPT, SPECULATION_RULES } from '@/lib/site/scripts';
import { directionOf } from '@/messages/language';

interface Props extends LanguageParams {
  children: ReactNode;
}

export async function generateMetadata({ params }: LanguageParams): Promise<Metadata> {
  const { company, language } = (await editionFor(params)).site;
  const words = language.messages.site;
  return {
    metadataBase: new URL(environment().siteUrl),
    title: { default: words.name(company.name), template: words.title('%s', company.name) },
    icons: { icon: `/${company.logo ?? 'icon.svg'}` },
    formatDetection: { telephone: false },
  };
}

export default async function Layout({ children, params }: Props) {
  const { key, site } = await editionFor(params);
  const { language } = site;
  const style = companyStyle(site.company);
  return (
    <html lang={language.tag} dir={directionOf(language.tag)}>
      <head>
        {/* Read and removed by the cache handler: an answer is sent only during its edition. Any other meta or link here
        would stand before or after Next's own, by which of them is rendered first: two machines would differ. */}
        <meta name="edition" content={key} />
        {style && <style dangerouslySetInnerHTML={{ __html: style }} />}
        <script type="module" data-keep dangerouslySetInnerHTML={{ __html: SITE_SCRIPT }} />
        <script type="speculationrules" data-keep dangerouslySetInnerHTML={{ __html: SPECULATION_RULES }} />
      </head>
      <SiteBody site={site} language={language}>
        {children}
        <p id="news" role="status" className="sr-only" />
      </SiteBody>
    </html>
  );
}
