import type {
  EventListMessages,
  ListAidMessages,
  ReleaseMessages,
  ResultMessages,
  SearchMessages,
} from '../areas/lists';
import { sentence } from '../sentence';

const PARTS = { Q1: 'T1', Q2: 'T2', H1: 'S1', Q3: 'T3', '9M': 'Neuf mois', Q4: 'T4', H2: 'S2', FY: 'Exercice' };

const onPage = (text: string, page: number) => (page === 1 ? text : `${text}, page ${page}`);

function eventsHeading(year: number | undefined, kind = 'Événements'): string {
  return year === undefined ? kind : `${kind} de ${year}`;
}

export const events: EventListMessages = {
  name: 'Événements',
  heading: eventsHeading,
  title: ({ kind, year, page }) => onPage(eventsHeading(year, kind), page),
  yearCalendar: (year) => `Événements de ${year} en fichier de calendrier`,
  kinds: 'Par type',
  allKinds: 'Tous',
  description(legalName, { kind, year, page }) {
    if (kind !== undefined) {
      return `${onPage(`${kind} de ${legalName}, de la plus récente à la plus ancienne date`, page)}.`;
    }
    const all = `Conférences, webdiffusions et réunions de ${legalName}`;
    const list = year === undefined ? all : `${all} en ${year}`;
    return `${onPage(`${list}, de la plus récente à la plus ancienne date`, page)}.`;
  },
  upcoming: 'À venir',
  calledOff: 'Annulés ou reportés',
  past: 'Passés',
  none: 'Aucun événement n’est prévu.',
  news: 'La liste des événements a changé',
};

function releasesHeading(year: number | undefined, category?: string): string {
  const all = year === undefined ? 'Communiqués' : `Communiqués de ${year}`;
  return category === undefined ? all : `${all} : ${category}`;
}

export const releases: ReleaseMessages = {
  name: 'Communiqués',
  heading: releasesHeading,
  title: ({ category, year, page }) => onPage(releasesHeading(year, category), page),
  description(legalName, { category, year, page }) {
    const all = year === undefined ? `Communiqués de ${legalName}` : `Communiqués de ${legalName} en ${year}`;
    const list = category === undefined ? all : `${all} : ${category}`;
    return `${onPage(`${list}, du plus récent au plus ancien`, page)}.`;
  },
  label: 'Communiqué',
  categories: 'Par catégorie',
  allCategories: 'Tous',
  latest: 'Le plus récent',
  latestRelease: 'Dernier communiqué',
  none: 'Il n’y a pas encore de communiqué.',
  news: 'Les détails à côté de ce communiqué ont changé',
  historical: (strong) =>
    sentence`${strong('Historique.')} Conservé tel que publié et non mis à jour. Son contenu peut être périmé.`,
  corrected: (when, note, strong) => sentence`${strong('Corrigé')} le ${when} : ${note}`,
  beside: 'À propos de ce communiqué',
  plainText: 'Texte seul',
  attachments: {
    heading: 'Pièces jointes',
    file: (title, type, size) => `${title}, ${type} ${size}`,
    filing: (label, host) => `${label}, ${host}`,
  },
  tables: 'Tableaux en XLSX',
  csv: { label: 'Tableau en CSV', of: (table) => `Tableau en CSV : ${table}` },
};

export const results: ResultMessages = {
  name: 'Résultats',
  heading: 'Résultats par période',
  description: (legalName) =>
    `Résultats financiers de ${legalName} par période : communiqués, présentations, enregistrements, transcriptions et dépôts.`,
  news: 'Les résultats ont changé',
  period: ({ part, year }) => `${PARTS[part]} ${year.replace('FY', '')}`,
  folded: (periods) => (periods === 1 ? 'Une période' : `${periods} périodes`),
  columns: {
    period: 'Période',
    release: 'Communiqué',
    slides: 'Présentation',
    call: 'Conférence',
    transcript: 'Transcription',
    filing: 'Dépôt',
    tables: 'Tableaux',
  },
  webcast: 'Webdiffusion',
  replay: 'Rediffusion',
  recording: 'Enregistrement',
};

export const lists: ListAidMessages = {
  historical: 'Historique',
  historicalNote: 'Conservé à titre d’archive et non mis à jour. Son contenu peut être périmé.',
  years: 'Par année',
  follow: {
    heading: 'Suivre',
    calendar: 'Les événements dans votre calendrier',
    feed: (format, category) =>
      category === undefined ? `Communiqués en ${format}` : `Communiqués en ${format} : ${category}`,
  },
  pager: {
    label: 'Pages',
    newer: 'Plus récents',
    older: 'Plus anciens',
    position: (page, count) => `Page ${page} sur ${count}`,
  },
};

export const search: SearchMessages = {
  name: 'Recherche',
  title: (query) => `Recherche : ${query}`,
  description: (legalName) => `Rechercher dans les communiqués et les événements de ${legalName}.`,
  label: 'Rechercher communiqués, événements et documents',
  action: 'Rechercher',
  found: (total, query) => (total === 1 ? `Un résultat pour « ${query} »` : `${total} résultats pour « ${query} »`),
  foundAlike: (total, query) =>
    total === 1
      ? `Aucune correspondance exacte pour « ${query} ». Un résultat pour des mots semblables`
      : `Aucune correspondance exacte pour « ${query} ». ${total} résultats pour des mots semblables`,
  nothing: (query) => `Aucun résultat pour « ${query} »`,
  nothingAdvice: 'Essayez avec moins de mots, ou des mots plus courts. Les résultats contiennent tous les mots.',
  notReady: 'La recherche démarre. Veuillez réessayer dans quelques secondes.',
  kind: 'Type',
  allKinds: 'Tout',
  kinds: { release: 'Communiqués', event: 'Événements', transcript: 'Transcriptions', document: 'Documents' },
  year: 'Année',
  allYears: 'Toutes les années',
  ofEvent: { transcript: 'Transcription', document: 'Document' },
  better: 'Résultats précédents',
  more: 'Résultats suivants',
};
