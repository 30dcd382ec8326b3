import { ask } from '@/testing/ask';
import type { PublicFiles } from './model';
import { DOCUMENT, EVENT_NAMES, EVENTS, HUB, pathOf, RELEASES } from './texts';

/** What is public, and what is in the document that lies in the directory; undefined where none can be served. */
export interface State {
  files: PublicFiles;
  document: string | undefined;
}

/** What must be told of at each path of the site. */
export type Surfaces = ReadonlyMap<string, string>;

export const DOCUMENT_PATH = `/${DOCUMENT}`;

/** What each path of the site must say. */
export function expectedSurfaces({ files, document }: State): Surfaces {
  const all = new Map<string, string>();
  const shown = (folder: 'releases' | 'events', name: string) => {
    const file = files.get(pathOf(folder, name));
    return file?.withdrawn ? undefined : file;
  };
  const page = (folder: 'releases' | 'events', name: string, more = '') => {
    const withdrawn = files.get(pathOf(folder, name))?.withdrawn;
    const file = shown(folder, name);
    return withdrawn ? `410 ${withdrawn}` : file ? `200 ${file.marker}${more}` : '404';
  };
  const releases = RELEASES.flatMap((name) => (shown('releases', name) ? [name] : []));
  const events = EVENT_NAMES.flatMap((name) => (shown('events', name) ? [name] : []));
  const news = list(releases.map((name) => shown('releases', name)?.marker));
  const meetings = list(events.map((name) => shown('events', name)?.marker));

  for (const name of RELEASES) {
    all.set(`/releases/${name}`, page('releases', name));
    all.set(`/releases/${name}/release.txt`, page('releases', name));
  }
  for (const name of EVENT_NAMES) {
    const announcement = EVENTS[name];
    const isLinked = announcement && releases.includes(announcement);
    const hasDocument = !announcement && document !== undefined;
    all.set(`/events/${name}`, page('events', name, `${isLinked ? ' announced' : ''}${hasDocument ? ' deck' : ''}`));
    for (const form of ['event.ics', 'event.json']) all.set(`/events/${name}/${form}`, page('events', name));
  }
  all.set(`/releases/${HUB}`, `200 ${list([...releases, ...events])}`);
  for (const path of ['/releases', '/rss.xml', '/atom.xml', '/feed.json']) all.set(path, `200 ${news}`);
  for (const path of ['/events', '/events.json']) all.set(path, `200 ${meetings}`);
  all.set('/search?q=storm', `200 ${list([news, meetings].flatMap((text) => text.split(' ')))}`);
  all.set('/sitemap.xml', `200 ${list([...releases, ...events])}`);
  const entries = EVENT_NAMES.flatMap((name) => {
    const file = files.get(pathOf('events', name));
    return file ? [`${file.id}:${file.withdrawn ? 'CANCELLED' : 'CONFIRMED'}`] : [];
  });
  all.set('/calendar.ics', `200 ${list(entries)}`);
  all.set(DOCUMENT_PATH, events.includes('day') && document ? `200 ${document}` : '404');
  return all;
}

/** One answer: what it tells of, and every version that it names. */
export interface Told {
  says: string;
  markers: string[];
}

/** Asks for a path. */
export async function tell(port: number, path: string): Promise<Told> {
  const { status, body } = await ask(port, path);
  return toldBy(path, status, String(body));
}

export function toldBy(path: string, status: number, body: string): Told {
  // Lines of calendars are folded, and a word of a query is shown again.
  const text = body.replace(/\r\n[ \t]/g, '');
  const markers = [...new Set(text.match(/storm\d+[red]/g))].sort();
  if (status === 404 || status >= 500) return { says: String(status), markers };
  return { says: `${status} ${words(path, status, text, markers)}`, markers };
}

function words(path: string, status: number, text: string, markers: string[]): string {
  const of = (kind: string) => list(markers.filter((marker) => marker.endsWith(kind)));
  if (status === 410) return /Taken back: storm\d+[re]\./.exec(text)?.[0] ?? 'no note';
  if (path === '/calendar.ics') {
    const entries = [...text.matchAll(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g)].map(
      ([entry]) => `${/UID:(meeting-\d+)/.exec(entry)?.[1]}:${/STATUS:(\w+)/.exec(entry)?.[1]}`,
    );
    return list(entries);
  }
  if (path === '/sitemap.xml' || path === `/releases/${HUB}`) {
    const names = [...text.matchAll(/(?:<loc>[^<]*|href=")\/(?:releases|events)\/([a-z-]+)[<"]/g)];
    return list(names.map(([, name]) => name).filter((name) => name !== HUB));
  }
  if (path === DOCUMENT_PATH) return text.endsWith('%%EOF\n') && text.startsWith('%PDF') ? of('d') : 'half a document';
  if (/^\/events\/[a-z-]+$/.test(path)) {
    const isAnnounced = /href="\/releases\/(alpha|bravo)"/.test(text);
    return `${of('e')}${isAnnounced ? ' announced' : ''}${text.includes(`href="${DOCUMENT_PATH}"`) ? ' deck' : ''}`;
  }
  if (path.startsWith('/search')) return list(markers);
  return of(path.startsWith('/events') ? 'e' : 'r');
}

function list(words: readonly (string | undefined)[]): string {
  return [...new Set(words)].filter(Boolean).sort().join(' ');
}
