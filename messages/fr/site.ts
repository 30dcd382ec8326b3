import type { HomeMessages, ProseMessages, SiteMessages } from '../areas/site';
import { sentence } from '../sentence';
import { withListings } from './listed';

export const site: SiteMessages = {
  skipToContent: 'Aller au contenu',
  name: (company) => `${company} – Investisseurs`,
  brand: (company, mark) => sentence`${company} ${mark('Investisseurs')}`,
  title: (page, company) => `${page} – ${company} Investisseurs`,
  home: 'Investisseurs',
  navigation: {
    label: 'Site',
    events: 'Événements',
    results: 'Résultats',
    releases: 'Communiqués',
    search: 'Recherche',
  },
  listing: withListings,
  footer: {
    updating: 'Les heures sont celles du fuseau indiqué. Cette page se met à jour d’elle-même.',
    still: 'Les heures sont celles du fuseau indiqué.',
  },
  languages: 'Langues',
  translation: {
    later: (when) => sentence`Cette traduction a été publiée le ${when}.`,
    follows: (language) => `Une version en ${language} suivra.`,
  },
  notFound: {
    title: 'Page introuvable',
    heading: 'Page introuvable',
    advice: 'Il n’y a rien à cette adresse. Elle est peut-être mal saisie, ou la page a été déplacée.',
  },
  withdrawn: 'Retiré',
  rehearsal: {
    label: 'Répétition',
    notice: (strong) =>
      sentence`${strong('Répétition.')} L’horloge de ce site est décalée. Rien de ce qui s’y trouve n’est public.`,
  },
  copy: {
    copy: 'Copier',
    copyText: 'Copier le texte',
    copied: 'Copié',
    failed: 'Sélectionner et copier',
  },
  contacts: (count) => (count === 1 ? 'Personne-ressource' : 'Personnes-ressources'),
  position: (role, organization) => [role, organization].filter(Boolean).join(', '),
  speaker: (name, role, organization) => [name, role, organization].filter(Boolean).join(', '),
};

export const home: HomeMessages = {
  description: (legalName, listings) =>
    `Communiqués, événements et personnes-ressources pour les investisseurs : ${withListings(legalName, listings)}.`,
  heading: (company) => `${company} : communiqués et événements pour les investisseurs`,
  upcomingEvents: 'Événements à venir',
  moreEvents: 'Autres événements',
  pastEvents: 'Événements passés',
  latestReleases: 'Derniers communiqués',
  earlierReleases: 'Communiqués antérieurs',
  allReleases: 'Tous les communiqués',
  allEvents: 'Tous les événements',
  about: (legalName) => `À propos de ${legalName}`,
};

export const prose: ProseMessages = {
  table: 'Tableau',
  footnotes: 'Notes',
  backToReference: (note, mention) =>
    mention === 1 ? `Retour à l’appel de note ${note}` : `Retour à l’appel de note ${note}-${mention}`,
};
