import type { HomeMessages, ProseMessages, SiteMessages } from '../areas/site';
import { sentence } from '../sentence';
import { withListings } from './listed';

export const site: SiteMessages = {
  skipToContent: 'Zum Inhalt',
  name: (company) => `${company} Investoren`,
  brand: (company, mark) => sentence`${company} ${mark('Investoren')}`,
  title: (page, company) => `${page} – ${company} Investoren`,
  home: 'Investoren',
  navigation: {
    label: 'Website',
    events: 'Termine',
    results: 'Ergebnisse',
    releases: 'Mitteilungen',
    search: 'Suche',
  },
  listing: withListings,
  footer: {
    updating: 'Zeiten gelten in der angegebenen Zeitzone. Diese Seite aktualisiert sich selbst.',
    still: 'Zeiten gelten in der angegebenen Zeitzone.',
  },
  languages: 'Sprachen',
  translation: {
    later: (when) => sentence`Diese Übersetzung wurde veröffentlicht: ${when}.`,
    follows: (language) => `Eine Fassung auf ${language} folgt.`,
  },
  notFound: {
    title: 'Nicht gefunden',
    heading: 'Seite nicht gefunden',
    advice: 'Unter dieser Adresse gibt es nichts. Vielleicht ist sie falsch geschrieben, oder die Seite ist umgezogen.',
  },
  withdrawn: 'Zurückgezogen',
  rehearsal: {
    label: 'Probelauf',
    notice: (strong) =>
      sentence`${strong('Probelauf.')} Die Uhr dieser Website ist verstellt. Nichts hier ist für die Öffentlichkeit bestimmt.`,
  },
  copy: {
    copy: 'Kopieren',
    copyText: 'Als Text kopieren',
    copied: 'Kopiert',
    failed: 'Markieren und kopieren',
  },
  contacts: (count) => (count === 1 ? 'Kontakt' : 'Kontakte'),
  position: (role, organization) => [role, organization].filter(Boolean).join(', '),
  speaker: (name, role, organization) => [name, role, organization].filter(Boolean).join(', '),
};

export const home: HomeMessages = {
  description: (legalName, listings) =>
    `Mitteilungen, Termine und Kontakte für Investoren der ${withListings(legalName, listings)}.`,
  heading: (company) => `${company}: Mitteilungen und Termine für Investoren`,
  upcomingEvents: 'Kommende Termine',
  moreEvents: 'Weitere Termine',
  pastEvents: 'Vergangene Termine',
  latestReleases: 'Neueste Mitteilungen',
  earlierReleases: 'Frühere Mitteilungen',
  allReleases: 'Alle Mitteilungen',
  allEvents: 'Alle Termine',
  about: (legalName) => `Über ${legalName}`,
};

export const prose: ProseMessages = {
  table: 'Tabelle',
  footnotes: 'Fußnoten',
  backToReference: (note, mention) =>
    mention === 1 ? `Zurück zum Verweis ${note}` : `Zurück zum Verweis ${note}-${mention}`,
};
