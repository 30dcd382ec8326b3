import type { AnswerMessages, CalendarMessages, Codes, FeedMessages } from '../areas/surfaces';
import { withListings } from './listed';

const dialled = (number: string, { passcode, pin }: Codes) =>
  [number, ...(passcode ? [`Zugangscode ${passcode}`] : []), ...(pin ? [`PIN ${pin}`] : [])].join(', ');

export const calendar: CalendarMessages = {
  name: (company) => `${company} Investorentermine`,
  cancelled: (title) => `ABGESAGT: ${title}`,
  postponed: (title) => `VERSCHOBEN: ${title}`,
  withdrawn: 'Zurückgezogen',
  open: (when, open) => `${when}. ${open}.`,
  session: (when, title) => `${when}: ${title}`,
  tentative: (when) => `${when} (noch nicht bestätigt)`,
  delayed: (planned) => `Verspätet: geplant war ${planned}`,
  release: (title, address) => `${title}: ${address}`,
  page: (address) => `Einzelheiten und Änderungen: ${address}`,
  register: (address) => `Anmeldung: ${address}`,
  webcast: (address) => `Webcast: ${address}`,
  webcastOf: (name, address) => `${name}: ${address}`,
  webcastLabel: 'Webcast',
  replay: (address) => `Aufzeichnung: ${address}`,
  replayThrough: (day, address) => `Aufzeichnung, bis einschließlich ${day}: ${address}`,
  replayUntil: (when, address) => `Aufzeichnung, bis ${when}: ${address}`,
  number: dialled,
  numberOf: (label, number, codes) => `${label}: ${dialled(number, codes)}`,
  numberThrough: (label, day, number, codes) => `${label}, bis einschließlich ${day}: ${dialled(number, codes)}`,
  numberUntil: (label, when, number, codes) => `${label}, bis ${when}: ${dialled(number, codes)}`,
  label: dialled,
  anyNumber: 'Einwahl',
  moreNumbers: 'Weitere Nummern stehen auf der Seite des Termins.',
};

export const feed: FeedMessages = {
  title: (company, category) =>
    category === undefined ? `${company} Mitteilungen` : `${company} Mitteilungen: ${category}`,
  description(legalName, listings, category) {
    const all = `Mitteilungen der ${withListings(legalName, listings)}`;
    return category === undefined ? all : `${all}: ${category}`;
  },
};

export const answers: AnswerMessages = {
  withdrawn: 'Dies wurde zurückgezogen.',
  movedTo: (path) => `Diese Seite befindet sich unter ${path}`,
  notAnAddress: 'Dies ist keine Adresse dieser Website.',
  readOnly: 'Diese Adresse nimmt nur GET- und HEAD-Anfragen an.',
  tooLong: 'Diese Adresse ist zu lang.',
  tooLarge: 'Diese Anfrage ist zu groß.',
  failed: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.',
  crowded: 'Im Moment gibt es zu viele Anfragen. Bitte versuchen Sie es in einigen Sekunden noch einmal.',
  changing: 'Dieses Dokument wird gerade aktualisiert. Bitte versuchen Sie es gleich noch einmal.',
};
