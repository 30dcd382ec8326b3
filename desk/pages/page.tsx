import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { english } from '@/lib/format/english';
import { now } from '@/lib/process/clock';
import type { Desk } from '../desk';
import { type Answer, htmlAnswer, type Parts } from '../http/answer';
import { isEditor } from '../may';
import type { Person } from '../people';
import { deskStyle } from '../style';
import { words } from '../words';
import { Troubles } from './trouble';

/** What every page knows. */
export interface Around {
  desk: Desk;
  person: Person;
}

const NAV = [
  { name: 'today', href: '/', label: words.nav.today },
  { name: 'new', href: '/new', label: words.nav.new },
  { name: 'record', href: '/record', label: words.nav.record },
  { name: 'people', href: '/people', label: words.nav.people },
] as const;

/** An operator who neither writes nor approves sees nothing that is under embargo. */
function maySee(person: Person, name: (typeof NAV)[number]['name']): boolean {
  if (name === 'new') return person.roles.includes('author');
  return name === 'people' || isEditor(person);
}

export function page(
  { desk, person }: Around,
  title: string,
  content: ReactNode,
  current?: (typeof NAV)[number]['name'],
  status = 200,
  parts: Omit<Parts, 'style'> = {},
): Answer {
  const { name, timeZone, colors } = desk.company;
  const own = colors ? `:root { --color-accent: light-dark(${colors.light}, ${colors.dark}) }` : '';
  const style = `${deskStyle()}${own}`;
  const html = renderToStaticMarkup(
    <Html title={`${title} – ${name} ${words.brand}`} style={style}>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="band">
        <a className="brand" href="/">
          {name}{' '}
          <span>
            {words.brand}
            <i>, {words.notPublic}</i>
          </span>
        </a>
        <nav aria-label={words.nav.label}>
          {NAV.filter(({ name }) => maySee(person, name)).map(({ name, href, label }) => (
            <a key={name} href={href} aria-current={name === current ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
        <p className="clock">{english.unbroken(english.shortDayTime(now(), timeZone))}</p>
        <form action="/sign-out" method="post">
          <span>
            {person.name}, {words.role(person.roles)}
          </span>{' '}
          <button type="submit">{words.signOut}</button>
        </form>
      </header>
      <main id="main" tabIndex={-1}>
        <Troubles desk={desk} />
        {content}
      </main>
    </Html>,
  );
  return htmlAnswer(status, html, { style, ...parts });
}

interface HtmlProps {
  title: string;
  style: string;
  /** Where the browser goes at once. */
  next?: string | undefined;
  children: ReactNode;
}

export function Html({ title, style, next, children }: HtmlProps) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        {next !== undefined && <meta httpEquiv="refresh" content={`0;url=${next}`} />}
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
