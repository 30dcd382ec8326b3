import { Fragment } from 'react';
import { translationName } from '@/lib/content/read/translation';
import { now } from '@/lib/process/clock';
import type { Look } from '../desk';
import { shownPath } from '../preview/address';
import { hasAlerts } from '../preview/renderer';
import { SLIDER } from '../preview/slider';
import { shortlySpelled, spelledExactly } from '../preview/spelled-exactly';
import { type Items, itemsIn, previewStops, type Stop } from '../preview/stops';
import { type Surface, surfacesOf } from '../preview/surfaces';
import { type AskedView, type View, viewPath } from '../preview/view';
import { words } from '../words';

const { preview } = words;

interface Props {
  look: Look;
  asked: AskedView;
  /** The company's. */
  zone: string;
}

/** The site with a draft in it: one page, at one instant, and the ways to the others. */
export function Preview({ look, asked, zone }: Props) {
  const { draft, version, checked } = look;
  if (!version || !checked) return <p className="quiet">{preview.noFiles.text}</p>;
  const items = itemsIn(checked.accepted.content, version.files);
  const stops = previewStops(items);
  const surfaces = surfacesOf(items, hasAlerts());
  const at = asked.at ?? firstLook(stops, items, version.files) ?? Math.round(now());
  const path = asked.path ?? ownSurface(surfaces, version.files)?.path ?? '/';
  const view = { ...asked, at, path };
  const surface = surfaces.find((each) => each.path === path) ?? { path, label: path, isText: false };
  return (
    <>
      {checked.errors.length > 0 && <p className="why">{preview.heldBack}</p>}
      {stops.length === 0 && <p className="why">{preview.none}</p>}
      <Instants draft={draft.id} view={view} stops={stops} zone={zone} asked={asked} />
      <Surfaces draft={draft.id} view={view} surfaces={surfaces} />
      <Glass draft={draft.id} view={view} surface={surface} zone={zone} />
    </>
  );
}

/** The stop at which a draft is looked at first: its publication, or that of what it adds to something public. */
function firstLook(
  stops: readonly Stop[],
  { releases }: Items,
  files: readonly { path: string }[],
): number | undefined {
  const language = addedLanguage(files);
  const added = releases[0]?.translations?.find((each) => each.language === language);
  return added?.publishAt ?? stops[1]?.at;
}

function ownSurface(surfaces: readonly Surface[], files: readonly { path: string }[]): Surface | undefined {
  const language = addedLanguage(files);
  return surfaces.find((each) => each.language === language) ?? surfaces[0];
}

/** The language of a draft that has nothing but a translation. */
function addedLanguage(files: readonly { path: string }[]): string | undefined {
  const languages = files.map(({ path }) => translationName(path)?.language);
  return languages.every(Boolean) ? languages[0] : undefined;
}

type Of = { draft: string; view: View; zone: string };

export function Instants({ draft, view, stops, zone, asked }: Of & { stops: Stop[]; asked: AskedView }) {
  const index = stops.findLastIndex(({ at }) => at <= view.at);
  const isStop = stops[index]?.at === view.at;
  const before = isStop ? stops[index - 1] : stops[index];
  const next = stops[index + 1];
  const to = (stop: Stop | undefined) => (stop ? viewPath(draft, { ...view, at: stop.at }) : undefined);
  const what = isStop ? stops[index]?.what : undefined;
  return (
    <section>
      <h2>
        {preview.at} <span id="at">{spelledExactly(view.at, zone)}</span>{' '}
        <span className="hint" id="what">
          {what}
        </span>
      </h2>
      {stops.length > 1 && (
        <div className="slide" hidden>
          <label className="hide" htmlFor="slide">
            {preview.slider}
          </label>
          <input
            id="slide"
            type="range"
            min="0"
            max={stops.length - 1}
            step="1"
            defaultValue={Math.max(index, 0)}
            aria-valuetext={[spelledExactly(view.at, zone), what].filter(Boolean).join(', ')}
          />
        </div>
      )}
      <ol className="stops" aria-label={preview.stops}>
        {stops.map((stop) => (
          <li key={stop.at}>
            <a
              href={to(stop)}
              aria-current={stop.at === view.at ? 'true' : undefined}
              data-exactly={spelledExactly(stop.at, zone)}
              data-what={stop.what}
            >
              <b>{stop.what}</b>
              <span>{shortlySpelled(stop.at, zone)}</span>
            </a>
          </li>
        ))}
      </ol>
      <div className="tools">
        <p className="row">
          <a rel="prev" href={to(before) ?? to(stops[0])} hidden={!before}>
            {preview.before}
          </a>
          <a rel="next" href={to(next) ?? to(stops[0])} hidden={!next}>
            {preview.next}
          </a>
        </p>
        <details open={asked.refused !== undefined}>
          <summary>{preview.other}</summary>
          <form className="dhz" action={`/drafts/${draft}/preview`}>
            {[...new URLSearchParams(viewPath(draft, view).split('?')[1])]
              .filter(([name]) => name !== 'at')
              .map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
            <div>
              <label htmlFor="day">{words.times.day}</label>
              <input id="day" name="day" defaultValue={asked.typed?.day} autoComplete="off" />
            </div>
            <div>
              <label htmlFor="hour">{words.times.hour}</label>
              <input id="hour" name="hour" defaultValue={asked.typed?.hour} autoComplete="off" />
            </div>
            <div className="row">
              <button className="plain" type="submit">
                {preview.show}
              </button>
              <a data-at href={viewPath(draft, { ...view, at: view.at - 1 })}>
                {preview.millisecond}
              </a>
            </div>
          </form>
          {asked.refused && (
            <p className="why" role="alert">
              {asked.refused}
            </p>
          )}
        </details>
      </div>
    </section>
  );
}

export function Surfaces({ draft, view, surfaces }: Omit<Of, 'zone'> & { surfaces: Surface[] }) {
  const list = (label: string, of: Surface[]) => (
    <div className="row">
      <h3 className="hint">{label}</h3>
      <ul>
        {of.map(({ path, label }) => (
          <li key={path}>
            <a data-at href={viewPath(draft, { ...view, path })} aria-current={path === view.path ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
  const languages = new Set(surfaces.flatMap(({ language }) => language ?? []));
  return (
    <nav className="surfaces" aria-label={preview.surfaces}>
      {[undefined, ...languages].flatMap((code) => {
        const own = surfaces.filter(({ language }) => language === code);
        const label = (what: string) => (code ? words.languages.of(what, code) : what);
        return [false, true].map((isFile) => (
          <Fragment key={`${code} ${isFile}`}>
            {list(
              label(isFile ? preview.files : preview.pages),
              own.filter(({ isText }) => isText === isFile),
            )}
          </Fragment>
        ));
      })}
    </nav>
  );
}

export function Glass({ draft, view, surface, zone }: Of & { surface: Surface }) {
  const { at, path, isPhone, isDark } = view;
  const choice = (label: string, other: Partial<View>, isChosen: boolean) => (
    <a data-at href={viewPath(draft, { ...view, ...other })} aria-current={isChosen ? 'true' : undefined}>
      {label}
    </a>
  );
  return (
    <section aria-label={surface.label}>
      <div className="tools">
        <p className="seg">
          {choice(preview.desktop, { isPhone: false }, !isPhone)}
          {choice(preview.phone, { isPhone: true }, isPhone)}
        </p>
        <p className="seg">
          {choice(preview.light, { isDark: false }, !isDark)}
          {choice(preview.dark, { isDark: true }, isDark)}
        </p>
        <a data-at href={shownPath({ draft, at, path })}>
          {preview.alone}
        </a>
      </div>
      <div className={['glass', isPhone && 'phone', isDark ? 'dark' : 'light'].filter(Boolean).join(' ')}>
        <a className="skip over" href="#after">
          {preview.skip}
        </a>
        <p className="code">{path}</p>
        <iframe
          src={shownPath({ draft, at, path, isText: surface.isText })}
          title={preview.frame(path, spelledExactly(at, zone))}
          sandbox="allow-same-origin allow-forms allow-popups allow-downloads"
        />
      </div>
      <p className="hint" id="after" tabIndex={-1}>
        {preview.still}
      </p>
      <script dangerouslySetInnerHTML={{ __html: SLIDER }} />
    </section>
  );
}
