import type {
  EventListMessages,
  ListAidMessages,
  ReleaseMessages,
  ResultMessages,
  SearchMessages,
} from '../areas/lists';
import { sentence } from '../sentence';

const onPage = (text: string, page: number) => (page === 1 ? text : `${text}, Seite ${page}`);

function eventsHeading(year: number | undefined, kind = 'Termine'): string {
  return year === undefined ? kind : `${kind} ${year}`;
}

export const events: EventListMessages = {
  name: 'Termine',
  heading: eventsHeading,
  title: ({ kind, year, page }) => onPage(eventsHeading(year, kind), page),
  yearCalendar: (year) => `Termine ${year} als Kalenderdatei`,
  kinds: 'Nach Art',
  allKinds: 'Alle',
  description(legalName, { kind, year, page }) {
    if (kind !== undefined) return `${onPage(`${kind} der ${legalName}, neueste zuerst`, page)}.`;
    const all = `Telefonkonferenzen, Webcasts und Treffen der ${legalName}`;
    return `${onPage(`${year === undefined ? all : `${all} ${year}`}, neueste zuerst`, page)}.`;
  },
  upcoming: 'Demnächst',
  calledOff: 'Abgesagt oder verschoben',
  past: 'Vergangen',
  none: 'Es sind keine Termine geplant.',
  news: 'Die Liste der Termine hat sich geändert',
};

function releasesHeading(year: number | undefined, category?: string): string {
  const all = year === undefined ? 'Mitteilungen' : `Mitteilungen ${year}`;
  return category === undefined ? all : `${all}: ${category}`;
}

export const releases: ReleaseMessages = {
  name: 'Mitteilungen',
  heading: releasesHeading,
  title: ({ category, year, page }) => onPage(releasesHeading(year, category), page),
  description(legalName, { category, year, page }) {
    const all = `${year === undefined ? 'Mitteilungen' : `Mitteilungen ${year}`} der ${legalName}`;
    return `${onPage(`${category === undefined ? all : `${all}: ${category}`}, neueste zuerst`, page)}.`;
  },
  label: 'Mitteilung',
  categories: 'Nach Kategorie',
  allCategories: 'Alle',
  latest: 'Neueste',
  latestRelease: 'Neueste Mitteilung',
  none: 'Es gibt noch keine Mitteilungen.',
  news: 'Die Angaben neben dieser Mitteilung haben sich geändert',
  historical: (strong) =>
    sentence`${strong('Historisch.')} Wie veröffentlicht erhalten und nicht aktualisiert. Angaben können überholt sein.`,
  corrected: (when, note, strong) => sentence`${strong('Berichtigt')} ${when}: ${note}`,
  beside: 'Über diese Mitteilung',
  plainText: 'Nur Text',
  attachments: {
    heading: 'Anlagen',
    file: (title, type, size) => `${title}, ${type} ${size}`,
    filing: (label, host) => `${label}, ${host}`,
  },
  tables: 'Tabellen als XLSX',
  csv: { label: 'Tabelle als CSV', of: (table) => `Tabelle als CSV: ${table}` },
};

export const results: ResultMessages = {
  name: 'Ergebnisse',
  heading: 'Ergebnisse nach Zeitraum',
  description: (legalName) =>
    `Finanzergebnisse der ${legalName} nach Zeitraum: Mitteilungen, Präsentationen, Aufzeichnungen, Wortprotokolle und Berichte.`,
  news: 'Die Ergebnisse haben sich geändert',
  period({ part, year }) {
    if (part === 'FY') return `Geschäftsjahr ${year.replace('FY', '')}`;
    return part === '9M' ? `Neun Monate ${year}` : `${part} ${year}`;
  },
  folded: (periods) => (periods === 1 ? 'Ein Zeitraum' : `${periods} Zeiträume`),
  columns: {
    period: 'Zeitraum',
    release: 'Mitteilung',
    slides: 'Präsentation',
    call: 'Konferenz',
    transcript: 'Wortprotokoll',
    filing: 'Bericht',
    tables: 'Tabellen',
  },
  webcast: 'Webcast',
  replay: 'Aufzeichnung',
  recording: 'Mitschnitt',
};

export const lists: ListAidMessages = {
  historical: 'Historisch',
  historicalNote: 'Zur Dokumentation erhalten und nicht aktualisiert. Angaben können überholt sein.',
  years: 'Nach Jahr',
  follow: {
    heading: 'Auf dem Laufenden bleiben',
    calendar: 'Termine im eigenen Kalender',
    feed: (format, category) =>
      category === undefined ? `Mitteilungen als ${format}` : `Mitteilungen als ${format}: ${category}`,
  },
  pager: {
    label: 'Seiten',
    newer: 'Neuere',
    older: 'Ältere',
    position: (page, count) => `Seite ${page} von ${count}`,
  },
};

export const search: SearchMessages = {
  name: 'Suche',
  title: (query) => `Suche: ${query}`,
  description: (legalName) => `Mitteilungen und Termine der ${legalName} durchsuchen.`,
  label: 'Mitteilungen, Termine und Dokumente durchsuchen',
  action: 'Suchen',
  found: (total, query) => (total === 1 ? `Ein Treffer für „${query}“` : `${total} Treffer für „${query}“`),
  foundAlike: (total, query) =>
    total === 1
      ? `Kein genauer Treffer für „${query}“. Ein Treffer für ähnliche Wörter`
      : `Kein genauer Treffer für „${query}“. ${total} Treffer für ähnliche Wörter`,
  nothing: (query) => `Keine Treffer für „${query}“`,
  nothingAdvice: 'Versuchen Sie es mit weniger oder kürzeren Wörtern. Treffer enthalten jedes Wort.',
  notReady: 'Die Suche startet gerade. Bitte versuchen Sie es in einigen Sekunden noch einmal.',
  kind: 'Art',
  allKinds: 'Alles',
  kinds: { release: 'Mitteilungen', event: 'Termine', transcript: 'Wortprotokolle', document: 'Dokumente' },
  year: 'Jahr',
  allYears: 'Alle Jahre',
  ofEvent: { transcript: 'Wortprotokoll', document: 'Dokument' },
  better: 'Vorige Treffer',
  more: 'Weitere Treffer',
};
