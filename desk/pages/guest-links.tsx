import { english } from '@/lib/format/english';
import { now } from '@/lib/process/clock';
import type { Draft } from '../drafts/draft';
import { type GuestLink, LASTS_MS } from '../preview/guest-links';
import { words } from '../words';
import type { Around } from './page';
import { when } from './when';

const { guests } = words.preview;

/** Makes links that show a draft, and says which there are. */
export function GuestLinkForm({ desk, draft }: Pick<Around, 'desk'> & { draft: Draft }) {
  return (
    <section className="top" id="links">
      <h2>{guests.title}</h2>
      <form className="dhz link" action={`/drafts/${draft.id}/link`} method="post">
        <div>
          <label htmlFor="name">{guests.name}</label>
          <input id="name" name="name" maxLength={80} autoComplete="off" aria-describedby="links-hint" />
        </div>
        <div>
          <label htmlFor="lasts">{guests.lasts}</label>
          <select id="lasts" name="lasts" defaultValue="day">
            {(Object.keys(LASTS_MS) as (keyof typeof LASTS_MS)[]).map((lasts) => (
              <option key={lasts} value={lasts}>
                {guests.choices[lasts]}
              </option>
            ))}
          </select>
        </div>
        <p>
          <button className="plain" type="submit">
            {guests.make}
          </button>
        </p>
      </form>
      <p className="hint" id="links-hint">
        {guests.hint}
      </p>
      <Links desk={desk} draft={draft} />
    </section>
  );
}

function Links({ desk, draft }: Pick<Around, 'desk'> & { draft: Draft }) {
  const links = desk.guests.ofDraft(draft.id);
  if (links.length === 0) return null;
  return (
    <table className="sum">
      <caption className="hide">{guests.links}</caption>
      <thead>
        <tr>
          <th scope="col">{guests.name}</th>
          <th scope="col">{guests.by}</th>
          <th scope="col">{guests.until}</th>
          <th scope="col">{guests.opened}</th>
          <th scope="col">
            <span className="hide">{guests.end}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <tr key={link.id}>
            <th scope="row">{link.name}</th>
            <td>{link.by}</td>
            <td>{when(desk, link.until)}</td>
            <td>{link.openedAt === undefined ? guests.notOpened : when(desk, link.openedAt)}</td>
            <td>{isOver(link) ? guests.ended : <End draft={draft.id} link={link} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isOver = ({ endedAt, until }: GuestLink) => endedAt !== undefined || until <= now();

function End({ draft, link }: { draft: string; link: GuestLink }) {
  return (
    <form action={`/drafts/${draft}/end-link`} method="post">
      <input type="hidden" name="link" value={link.id} />
      <button className="risk slim" type="submit" aria-label={`${guests.end}: ${link.name}`}>
        {guests.end}
      </button>
    </form>
  );
}

/** The one time that a link is shown. */
export function GuestLinkPage({
  draft,
  link,
  address,
  zone,
}: {
  draft: Draft;
  link: Pick<GuestLink, 'name' | 'until'>;
  address: string;
  zone: string;
}) {
  return (
    <div className="page">
      <h1>{guests.ready(link.name)}</h1>
      <div className="field">
        <label htmlFor="address">{guests.copy}</label>
        <input className="code" id="address" readOnly value={address} />
      </div>
      <p>
        {guests.shows(draft.title)} <b>{english.unbroken(english.dayTime(link.until, zone))}</b>.
      </p>
      <p>
        <a className="plain" href={`/drafts/${draft.id}/preview`}>
          {guests.back}
        </a>
      </p>
    </div>
  );
}
