import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Desk, Look } from '../desk';
import { type Answer, htmlAnswer } from '../http/answer';
import type { GuestLink } from '../preview/guest-links';
import { SLIDER } from '../preview/slider';
import type { AskedView } from '../preview/view';
import type { Refusal } from '../refusal';
import { deskStyle } from '../style';
import { words } from '../words';
import { Html } from './page';
import { Preview } from './preview';
import { when } from './when';

/** The preview for somebody who has a link to it, with nothing else of the desk. */
export function guestPage(desk: Desk, link: GuestLink, look: Look, asked: AskedView): Answer {
  const { title } = look.draft;
  const { name, timeZone } = desk.company;
  const parts = { hasFrame: true, script: SLIDER };
  return answer(
    asked.refused ? 400 : 200,
    `${words.preview.title}: ${title}`,
    <>
      <header className="band">
        <p className="brand">
          {name} <span>{words.notPublic}</span>
        </p>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="job">
          <h1>{title}</h1>
          <small>{words.preview.guests.shown(link.by, when(desk, link.until))}</small>
        </div>
        <div className="page">
          <Preview look={look} asked={asked} zone={timeZone} />
        </div>
      </main>
    </>,
    parts,
  );
}

export function guestRefusal({ status, title, message }: Refusal): Answer {
  return answer(
    status,
    title,
    <main className="page">
      <div className="verdict no" role="alert">
        <h1>{title}</h1>
        <p>{message}</p>
      </div>
    </main>,
    { isFramed: true },
  );
}

function answer(status: number, title: string, content: ReactNode, parts: object): Answer {
  const style = deskStyle();
  const html = renderToStaticMarkup(
    <Html title={title} style={style}>
      {content}
    </Html>,
  );
  return htmlAnswer(status, html, { style, ...parts });
}
