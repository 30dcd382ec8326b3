import type { EventKind } from '@/lib/domain/types';
import type { EventKindMessages } from '../areas/event';
import { sentence } from '../sentence';

type Noun = {
  /** As in "conférence téléphonique". */
  name: string;
  /** How the sentences about it agree with it. */
  gender: 'm' | 'f';
  /** As in "Conférences téléphoniques". */
  plural: string;
  /** The name where it is known which kind is meant. */
  short?: string;
};

function kind({ name, gender, plural, short = name }: Noun): EventKindMessages {
  const isVowel = /^[aeiouyéèêh]/i.test(short);
  const e = gender === 'f' ? 'e' : '';
  const ce = gender === 'f' ? 'cette' : isVowel ? 'cet' : 'ce';
  const le = isVowel ? 'l’' : gender === 'f' ? 'la ' : 'le ';
  const du = isVowel ? 'de l’' : gender === 'f' ? 'de la ' : 'du ';
  const passed = gender === 'f' ? 'passée' : 'passé';
  return {
    name,
    plural,
    label: capital(name),
    shortLabel: capital(short),
    headline: {
      cancelled: `${capital(ce)} ${short} est annulé${e}`,
      postponed: `${capital(ce)} ${short} est reporté${e}`,
      tentative: `${capital(ce)} ${short} est à confirmer`,
      ended: `${capital(le)}${short} est terminé${e}`,
      past: `${capital(short)} ${passed}`,
    },
    tookPlace: (when) => sentence`${capital(ce)} ${short} a eu lieu le ${when}.`,
    calledOff: {
      cancelled: `${capital(le)}${short} est annulé${e}.`,
      postponed: `${capital(le)}${short} est reporté${e}.`,
    },
    about: `À propos de ${ce} ${short}`,
    calendarCopy: `Une copie est ajoutée à votre calendrier. Elle ne suit pas les changements d’heure ${du}${short}.`,
    description: (company, title, when) => `${company}, ${short} : ${title}, ${when}.`,
    transcript: {
      description: (legalName, title) => `${legalName}, ce qui a été dit lors ${du}${short} : ${title}.`,
      back: `Retour à ${le}${short} et à ses documents`.replace('à le ', 'au '),
    },
    calendar: {
      title: (company, title, label) => `${company} : ${title} (${label ?? name})`,
      cancelled: (when) => `${capital(le)}${short} du ${when} est annulé${e}.`,
      postponed: (when) =>
        `${capital(le)}${short} du ${when} est reporté${e}. La nouvelle date n’est pas encore connue.`,
      lengthIsEstimate: `La durée ${du}${short} est une estimation.`,
    },
  };
}

/** Nobody takes part in a key date: it was on a day, and its title says what it is. */
function keyDate(): EventKindMessages {
  const words = kind({ name: 'date importante', gender: 'f', plural: 'Dates importantes', short: 'date' });
  return {
    ...words,
    headline: { ...words.headline, ended: 'Date passée' },
    tookPlace: (when) => sentence`Cette date était le ${when}.`,
    description: (company, title, when) => `${company} : ${title}, ${when}.`,
    calendar: {
      ...words.calendar,
      title: (company, title, label) => (label ? `${company} : ${title} (${label})` : `${company} : ${title}`),
    },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const kinds: Record<EventKind, EventKindMessages> = {
  'conference call': kind({
    name: 'conférence téléphonique',
    gender: 'f',
    plural: 'Conférences téléphoniques',
    short: 'conférence',
  }),
  webcast: kind({ name: 'webdiffusion', gender: 'f', plural: 'Webdiffusions' }),
  meeting: kind({ name: 'réunion', gender: 'f', plural: 'Réunions' }),
  conference: kind({ name: 'conférence d’investisseurs', gender: 'f', plural: 'Conférences d’investisseurs' }),
  presentation: kind({ name: 'présentation', gender: 'f', plural: 'Présentations' }),
  'fireside chat': kind({ name: 'discussion informelle', gender: 'f', plural: 'Discussions informelles' }),
  'annual meeting': kind({
    name: 'assemblée annuelle',
    gender: 'f',
    plural: 'Assemblées annuelles',
    short: 'assemblée',
  }),
  'investor day': kind({ name: 'journée investisseurs', gender: 'f', plural: 'Journées investisseurs' }),
  'capital markets day': kind({ name: 'journée des marchés', gender: 'f', plural: 'Journées des marchés' }),
  'R&D day': kind({ name: 'journée R&D', gender: 'f', plural: 'Journées R&D' }),
  roadshow: kind({ name: 'tournée d’investisseurs', gender: 'f', plural: 'Tournées d’investisseurs' }),
  'trading update': kind({ name: 'point d’activité', gender: 'm', plural: 'Points d’activité' }),
  'results publication': kind({
    name: 'publication des résultats',
    gender: 'f',
    plural: 'Publications de résultats',
    short: 'publication',
  }),
  'key date': keyDate(),
  event: kind({ name: 'événement', gender: 'm', plural: 'Autres événements' }),
};
