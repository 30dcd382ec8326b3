import type { CallEvent, Release } from '@/lib/content/types';
import { words } from '../words';
import { MAILS_PATH } from './messages';
import type { Items } from './stops';

/** A page of the site that a preview offers. Others are reached by the links on it. */
export interface Surface {
  path: string;
  label: string;
  /** Browsers offer it for download, so it is shown as text. */
  isText: boolean;
  /** Code of a further language that it is in. */
  language?: string;
}

const { preview } = words;
const page = (path: string, label: string): Surface => ({ path, label, isText: false });
const text = (path: string, label: string): Surface => ({ path, label, isText: true });

/** What a draft shows on, its own pages first; then the same in each language that it is translated into. */
export function surfacesOf(items: Items, hasMails: boolean): Surface[] {
  const all = [...items.releases, ...items.events];
  const languages = new Set(all.flatMap(({ translations = [] }) => translations.map(({ language }) => language)));
  return [
    ...inFirstLanguage(items),
    ...(hasMails ? [text(MAILS_PATH, preview.mails)] : []),
    ...[...languages].flatMap((language) =>
      inFirstLanguage({
        releases: items.releases.flatMap((item) => inLanguage(item, language)),
        events: items.events.flatMap((item) => inLanguage(item, language)),
      }).map(({ path, ...rest }) => ({
        ...rest,
        language,
        path: path === '/' ? `/${language}` : `/${language}${path}`,
      })),
    ),
  ];
}

function inLanguage<T extends Release | CallEvent>({ translations = [] }: T, language: string): T[] {
  return translations.flatMap((each) => (each.language === language ? [each.item as T] : []));
}

function inFirstLanguage({ releases, events }: Items): Surface[] {
  return [
    ...events.flatMap((event) => ofEvent(event, events.length > 1)),
    ...releases.flatMap((release) => ofRelease(release, releases.length > 1)),
    page('/', preview.home),
    page('/events', preview.events),
    page('/releases', preview.releases),
    page('/results', preview.results),
    ...events.map((event) => text(`${addressOf(event)}/event.ics`, preview.entry)),
    text('/calendar.ics', preview.calendar),
    ...releases.map(({ slug }) => text(`/releases/${slug}/release.txt`, preview.plain)),
    text('/rss.xml', 'RSS'),
    text('/atom.xml', 'Atom'),
    text('/feed.json', 'JSON Feed'),
    text('/events.json', preview.json),
    text('/sitemap.xml', preview.sitemap),
  ];
}

const addressOf = ({ slug }: CallEvent) => `/events/${slug}`;

function ofEvent(event: CallEvent, isOneOfMany: boolean): Surface[] {
  const { webcast, replay, materials, title } = event;
  const address = addressOf(event);
  return [
    page(address, isOneOfMany ? preview.one(preview.event, title) : preview.event),
    ...(webcast ? [page(`${address}/webcast`, preview.webcast)] : []),
    ...(replay && !replay.byPhoneAlone ? [page(`${address}/replay`, preview.replay)] : []),
    ...(materials.some(({ transcript }) => transcript) ? [page(`${address}/transcript`, preview.transcript)] : []),
    page(`${address}/sheet`, preview.sheet),
    page(`${address}/card.png`, preview.eventPicture),
  ];
}

function ofRelease({ slug, title }: Release, isOneOfMany: boolean): Surface[] {
  const address = `/releases/${slug}`;
  return [
    page(address, isOneOfMany ? preview.one(preview.release, title) : preview.release),
    page(`${address}/card.png`, preview.releasePicture),
  ];
}
