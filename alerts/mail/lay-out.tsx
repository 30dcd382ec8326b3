import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Company } from '@/lib/content/types';
import { COLOURS } from '@/lib/format/colours';
import type { Language } from '@/messages/language';
import { type Letter, type Matter, OWN_LINK } from './letter';

// No picture, no address of another machine, nothing that tells who reads. Colours of text and paper are left to the
// mail program, which knows whether it is dark; the accent has one for either.

/** Lays a letter out, as text and as HTML. */
export function layOut(matter: Matter, company: Company, language: Language): Letter {
  const { subject, enclosures = [] } = matter;
  return {
    language: language.tag,
    subject,
    enclosures,
    text: textOf(matter, company, language),
    html: htmlOf(matter, company, language),
  };
}

/** RFC 3676 is not needed: mail programs wrap long lines. */
function textOf(matter: Matter, company: Company, language: Language): string {
  const { parts = [] } = matter;
  const all = parts.length > 0 ? parts.map(partText).join('\n\n* * *\n\n') : partText(matter);
  return `${[all, ...(matter.isPersonal ? [] : [`-- \n${footerText(company, language)}`])].join('\n\n')}\n`;
}

function partText({ kicker, title, paragraphs, links, notes = [] }: Matter): string {
  const addresses = links.map(({ label, href }) => `${label}: ${href}`).join('\n');
  return [kicker, title, ...paragraphs, addresses, ...notes].filter(Boolean).join('\n\n');
}

function footerText(company: Company, language: Language): string {
  const words = language.messages.alertMails;
  return [
    words.reason(company.name),
    `${words.change}: ${OWN_LINK}`,
    `${words.leave}: ${OWN_LINK}/leave`,
    company.legalName,
  ].join('\n');
}

const SHEET = (light: string, dark: string) => `:root{color-scheme:light dark}
body{margin:0;padding:24px 16px;font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
main,footer{max-width:36rem;margin:0 auto}
h1,h2{font:600 24px/1.25 Georgia,serif;margin:4px 0 16px}
h2{font-size:20px}
p{margin:0 0 16px}
a{color:${light}}
.go{display:inline-block;padding:8px 16px;border:2px solid;border-radius:3px;font-weight:600;text-decoration:none}
.small{font-size:14px}
section{padding-bottom:16px;margin-bottom:24px;border-bottom:1px solid}
footer{padding-top:16px;margin-top:32px;border-top:1px solid}
table{border-collapse:collapse}
th,td{padding:4px 12px 4px 0;text-align:start;border-bottom:1px solid}
@media(prefers-color-scheme:dark){a{color:${dark}}}`;

function htmlOf(matter: Matter, company: Company, language: Language): string {
  const words = language.messages.alertMails;
  const { light, dark } = company.colors ?? COLOURS.accent;
  const { parts = [] } = matter;
  const page = (
    <html lang={language.tag}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{matter.subject}</title>
        <style dangerouslySetInnerHTML={{ __html: SHEET(light, dark) }} />
      </head>
      <body>
        <main>
          {parts.length > 0 ? (
            parts.map((part) => (
              <section key={part.links[0]?.href ?? part.title} lang={part.language}>
                <Part of={part} heading={(title) => <h2>{title}</h2>} />
              </section>
            ))
          ) : (
            <Part of={matter} heading={(title) => <h1>{title}</h1>} />
          )}
        </main>
        {!matter.isPersonal && (
          <footer className="small">
            <p>{words.reason(company.name)}</p>
            <p>
              <a href={OWN_LINK}>{words.change}</a> · <a href={`${OWN_LINK}/leave`}>{words.leave}</a>
            </p>
            <p>{company.legalName}</p>
          </footer>
        )}
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

function Part({ of, heading }: { of: Matter; heading: (title: string) => ReactNode }) {
  const { kicker, title, paragraphs, html, links, notes = [] } = of;
  return (
    <>
      {kicker && <p className="small">{kicker}</p>}
      {heading(title)}
      {html ? (
        <div dangerouslySetInnerHTML={{ __html: html }} />
      ) : (
        // The words of a notice never change places.
        paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)
      )}
      {links.map(({ label, href }, index) => (
        <p key={href}>
          <a href={href} className={index === 0 ? 'go' : undefined}>
            {label}
          </a>
        </p>
      ))}
      {notes.map((note) => (
        <p key={note} className="small">
          {note}
        </p>
      ))}
    </>
  );
}
