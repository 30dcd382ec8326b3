import type { AnswerMessages, CalendarMessages, Codes, FeedMessages } from '../areas/surfaces';
import { withListings } from './listed';

const dialled = (number: string, { passcode, pin }: Codes) =>
  [number, ...(passcode ? [`passcode ${passcode}`] : []), ...(pin ? [`PIN ${pin}`] : [])].join(', ');

export const calendar: CalendarMessages = {
  name: (company) => `${company} investor events`,
  cancelled: (title) => `CANCELLED: ${title}`,
  postponed: (title) => `POSTPONED: ${title}`,
  withdrawn: 'Withdrawn',
  open: (when, open) => `${when}. ${open}.`,
  session: (when, title) => `${when}: ${title}`,
  tentative: (when) => `${when} (to be confirmed)`,
  delayed: (planned) => `Delayed: it was planned for ${planned}`,
  release: (title, address) => `${title}: ${address}`,
  page: (address) => `Details and changes: ${address}`,
  register: (address) => `Register: ${address}`,
  webcast: (address) => `Webcast: ${address}`,
  webcastOf: (name, address) => `${name}: ${address}`,
  webcastLabel: 'Webcast',
  replay: (address) => `Replay: ${address}`,
  replayThrough: (day, address) => `Replay, through ${day}: ${address}`,
  replayUntil: (when, address) => `Replay, until ${when}: ${address}`,
  number: dialled,
  numberOf: (label, number, codes) => `${label}: ${dialled(number, codes)}`,
  numberThrough: (label, day, number, codes) => `${label}, through ${day}: ${dialled(number, codes)}`,
  numberUntil: (label, when, number, codes) => `${label}, until ${when}: ${dialled(number, codes)}`,
  label: dialled,
  anyNumber: 'Dial-in',
  moreNumbers: 'More numbers are on the page of the event.',
};

export const feed: FeedMessages = {
  title: (company, category) =>
    category === undefined ? `${company} press releases` : `${company} press releases: ${category}`,
  description(legalName, listings, category) {
    const all = `Press releases of ${withListings(legalName, listings)}`;
    return category === undefined ? all : `${all}: ${category}`;
  },
};

export const answers: AnswerMessages = {
  withdrawn: 'This has been withdrawn.',
  movedTo: (path) => `This page is at ${path}`,
  notAnAddress: 'This is not an address of this site.',
  readOnly: 'This address accepts GET and HEAD requests only.',
  tooLong: 'This address is too long.',
  tooLarge: 'This request is too large.',
  failed: 'Something went wrong on our side. Please try again in a moment.',
  crowded: 'There are too many requests at the moment. Please try again in a few seconds.',
  changing: 'This document is being updated. Please try again in a moment.',
};
