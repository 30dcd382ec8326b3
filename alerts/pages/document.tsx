import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SiteBody } from '@/components/site/body';
import { Main } from '@/components/site/main';
import type { PublishedSite } from '@/lib/content/published';
import { companyStyle } from '@/lib/site/company-style';
import { currentEdition, runInEdition } from '@/lib/site/edition';

/** What every page of alerts is made with. */
export interface PageSetting {
  /** In the language of the page. */
  site: PublishedSite;
  /** The site's style sheet, and that of these pages. */
  sheet: string;
}

/** A page of alerts as HTML: framed and styled as the site's, without a script. */
export function pageHtml(title: string, content: ReactNode, { site, sheet }: PageSetting): string {
  const { company, language } = site;
  const style = companyStyle(company);
  const page = (
    <html lang={language.tag}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{language.messages.site.title(title, company.name)}</title>
        <link rel="icon" href={`/${company.logo ?? 'icon.svg'}`} />
        {style && <style dangerouslySetInnerHTML={{ __html: style }} />}
        <style dangerouslySetInnerHTML={{ __html: sheet }} />
      </head>
      <SiteBody site={site} language={language} updates={false}>
        <Main>{content}</Main>
      </SiteBody>
    </html>
  );
  // The links to other languages lead to the form, wherever they stand: addresses below it are somebody's own.
  return `<!doctype html>${runInEdition(currentEdition(), '/alerts', () => renderToStaticMarkup(page))}`;
}
