import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Answer, htmlAnswer } from '../http/answer';
import { deskStyle } from '../style';
import { Html } from './page';

interface Options {
  /** Inline script of the page. */
  script?: string;
  /** Where the browser goes at once: from here, as a page of the desk, and not as a form or a link of another site. */
  next?: string;
}

/** A page for whoever is not signed in: it names no company, and depends on nothing. */
export function outsidePage(status: number, title: string, content: ReactNode, { script, next }: Options = {}): Answer {
  const style = deskStyle();
  const html = renderToStaticMarkup(
    <Html title={title} style={style} next={next}>
      <main id="main">
        <div className="page">
          <div className="narrow">
            <h1>{title}</h1>
            {content}
          </div>
        </div>
      </main>
      {script && <script dangerouslySetInnerHTML={{ __html: script }} />}
    </Html>,
  );
  return htmlAnswer(status, html, script === undefined ? { style } : { style, script });
}

/** A page that leads on by itself, and by a link where browsers are told not to. */
export function leadingPage({ title, go }: { title: string; go: string }, next: string): Answer {
  return outsidePage(
    200,
    title,
    <p>
      <a href={next}>{go}</a>
    </p>,
    { next },
  );
}
