import type { EventKind } from '@/lib/domain/types';
import type { EventKindMessages } from '../areas/event';
import { sentence } from '../sentence';

type Gender = 'm' | 'f' | 'n';

const WORDS: Record<Gender, Record<'the' | 'this' | 'ofThe' | 'pastOne' | 'atThe' | 'aboutThis', string>> = {
  m: {
    the: 'Der',
    this: 'Dieser',
    ofThe: 'des',
    pastOne: 'Vergangener',
    atThe: 'beim',
    aboutThis: 'diesen',
  },
  f: {
    the: 'Die',
    this: 'Diese',
    ofThe: 'der',
    pastOne: 'Vergangene',
    atThe: 'bei der',
    aboutThis: 'diese',
  },
  n: {
    the: 'Das',
    this: 'Dieses',
    ofThe: 'des',
    pastOne: 'Vergangenes',
    atThe: 'beim',
    aboutThis: 'dieses',
  },
};

/** @param genitive the name in "der Termin … des Capital Markets Days" */
function kind(name: string, gender: Gender, plural: string, genitive = name): EventKindMessages {
  const words = WORDS[gender];
  return {
    name,
    plural,
    label: name,
    shortLabel: name,
    headline: {
      cancelled: `${words.this} ${name} ist abgesagt`,
      postponed: `${words.this} ${name} ist verschoben`,
      tentative: `${words.this} ${name} ist geplant`,
      ended: `${words.the} ${name} ist beendet`,
      past: `${words.pastOne} ${name}`,
    },
    tookPlace: (when) => sentence`${words.this} ${name} hat stattgefunden: ${when}.`,
    calledOff: {
      cancelled: `${words.the} ${name} ist abgesagt.`,
      postponed: `${words.the} ${name} ist verschoben.`,
    },
    about: `Über ${words.aboutThis} ${name}`,
    calendarCopy: `Der Kalender erhält eine Kopie. Sie ändert sich nicht mit dem Termin ${words.ofThe} ${genitive}.`,
    description: (company, title, when) => `${company} ${name}: ${title}, ${when}.`,
    transcript: {
      description: (legalName, title) => `${legalName}: was ${words.atThe} ${name} gesagt wurde: ${title}.`,
      back: `${name} und Dokumente`,
    },
    calendar: {
      title: (company, title, label) => `${company}: ${title} (${label ?? name})`,
      cancelled: (when) => `${words.the} ${name}, angekündigt für ${when}, ist abgesagt.`,
      postponed: (when) =>
        `${words.the} ${name}, angekündigt für ${when}, ist verschoben. Der neue Termin ist noch nicht bekannt.`,
      lengthIsEstimate: `Die Dauer ${words.ofThe} ${genitive} ist geschätzt.`,
    },
  };
}

/** Nobody takes part in a key date: it was on a day, and its title says what it is. */
function keyDate(): EventKindMessages {
  const words = kind('Stichtag', 'm', 'Stichtage', 'Stichtags');
  return {
    ...words,
    headline: { ...words.headline, ended: 'Vergangener Stichtag' },
    tookPlace: (when) => sentence`Dieser Stichtag war: ${when}.`,
    description: (company, title, when) => `${company}: ${title}, ${when}.`,
    calendar: {
      ...words.calendar,
      title: (company, title, label) => (label ? `${company}: ${title} (${label})` : `${company}: ${title}`),
    },
  };
}

export const kinds: Record<EventKind, EventKindMessages> = {
  'conference call': kind('Telefonkonferenz', 'f', 'Telefonkonferenzen'),
  webcast: kind('Webcast', 'm', 'Webcasts', 'Webcasts'),
  meeting: kind('Treffen', 'n', 'Treffen', 'Treffens'),
  conference: kind('Konferenz', 'f', 'Konferenzen'),
  presentation: kind('Präsentation', 'f', 'Präsentationen'),
  'fireside chat': kind('Fireside Chat', 'm', 'Fireside Chats', 'Fireside Chats'),
  'annual meeting': kind('Hauptversammlung', 'f', 'Hauptversammlungen'),
  'investor day': kind('Investorentag', 'm', 'Investorentage', 'Investorentags'),
  'capital markets day': kind('Kapitalmarkttag', 'm', 'Kapitalmarkttage', 'Kapitalmarkttags'),
  'R&D day': kind('R&D-Tag', 'm', 'R&D-Tage', 'R&D-Tags'),
  roadshow: kind('Roadshow', 'f', 'Roadshows'),
  'trading update': kind('Zwischenmitteilung', 'f', 'Zwischenmitteilungen'),
  'results publication': kind('Ergebnisveröffentlichung', 'f', 'Ergebnisveröffentlichungen'),
  'key date': keyDate(),
  event: kind('Veranstaltung', 'f', 'Weitere Termine'),
};
