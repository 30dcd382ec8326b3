import type { AnswerMessages, CalendarMessages, Codes, FeedMessages } from '../areas/surfaces';
import { withListings } from './listed';

const dialled = (number: string, { passcode, pin }: Codes) =>
  [number, ...(passcode ? [`code d’accès ${passcode}`] : []), ...(pin ? [`NIP ${pin}`] : [])].join(', ');

export const calendar: CalendarMessages = {
  name: (company) => `${company} : événements pour les investisseurs`,
  cancelled: (title) => `ANNULÉ : ${title}`,
  postponed: (title) => `REPORTÉ : ${title}`,
  withdrawn: 'Retiré',
  open: (when, open) => `${when}. ${open}.`,
  session: (when, title) => `${when} : ${title}`,
  tentative: (when) => `${when} (à confirmer)`,
  delayed: (planned) => `Retardé : le début était prévu le ${planned}`,
  release: (title, address) => `${title} : ${address}`,
  page: (address) => `Détails et modifications : ${address}`,
  register: (address) => `Inscription : ${address}`,
  webcast: (address) => `Webdiffusion : ${address}`,
  webcastOf: (name, address) => `${name} : ${address}`,
  webcastLabel: 'Webdiffusion',
  replay: (address) => `Rediffusion : ${address}`,
  replayThrough: (day, address) => `Rediffusion, jusqu’au ${day} inclus : ${address}`,
  replayUntil: (when, address) => `Rediffusion, jusqu’au ${when} : ${address}`,
  number: dialled,
  numberOf: (label, number, codes) => `${label} : ${dialled(number, codes)}`,
  numberThrough: (label, day, number, codes) => `${label}, jusqu’au ${day} inclus : ${dialled(number, codes)}`,
  numberUntil: (label, when, number, codes) => `${label}, jusqu’au ${when} : ${dialled(number, codes)}`,
  label: dialled,
  anyNumber: 'Par téléphone',
  moreNumbers: 'D’autres numéros se trouvent sur la page de l’événement.',
};

export const feed: FeedMessages = {
  title: (company, category) =>
    category === undefined ? `Communiqués de ${company}` : `Communiqués de ${company} : ${category}`,
  description(legalName, listings, category) {
    const all = `Communiqués de ${withListings(legalName, listings)}`;
    return category === undefined ? all : `${all} : ${category}`;
  },
};

export const answers: AnswerMessages = {
  withdrawn: 'Ce contenu a été retiré.',
  movedTo: (path) => `Cette page se trouve à l’adresse ${path}`,
  notAnAddress: 'Cette adresse n’est pas de ce site.',
  readOnly: 'Cette adresse n’accepte que les requêtes GET et HEAD.',
  tooLong: 'Cette adresse est trop longue.',
  tooLarge: 'Cette requête est trop volumineuse.',
  failed: 'Une erreur s’est produite de notre côté. Veuillez réessayer dans un instant.',
  crowded: 'Il y a trop de requêtes en ce moment. Veuillez réessayer dans quelques secondes.',
  changing: 'Ce document est en cours de mise à jour. Veuillez réessayer dans un instant.',
};
