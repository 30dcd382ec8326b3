import type { CalendarDate } from '@/lib/domain/instant';
import { firstInstantOf } from '@/lib/domain/wall-time';
import type { PublishAs } from '@/wire/import/publication';
import type { OpenField } from '@/wire/import/questions';
import { type Reading, readTime } from '../times/reading';
import { type Spelled, spelled } from '../times/spelled';
import { TypedError, typedDay } from '../times/typed';
import { words } from '../words';

/** Names of the fields of a draft's form. */
export const PUBLIC = { how: 'public', day: 'public-day', hour: 'public-hour', zone: 'public-zone' } as const;

/** Name of the input that says that the text in a language is still to come. */
export function followsName(language: string): string {
  return `follows.${language}`;
}

/** Names of the inputs for an open field. */
export function inputsOf({ file, field }: Pick<OpenField, 'file' | 'field'>) {
  const name = `${file} ${field}`;
  return { pick: `pick ${name}`, text: `text ${name}`, day: `day ${name}`, hour: `hour ${name}` };
}

/** What the answer to an open field is made of, by the name of the field. */
export function formOf(field: string): 'time' | 'day' | 'words' {
  if (/(?:^|\.)(?:start|end|delayedTo|until|opens)$/.test(field)) return 'time';
  return /(?:^|\.)(?:through|publishedOn)$/.test(field) ? 'day' : 'words';
}

/** How a release becomes public. An hour that is typed says so, unless somebody chose otherwise. */
export function howOf(form: Readonly<Record<string, string>>): string {
  return form[PUBLIC.how] || (form[PUBLIC.hour]?.trim() ? 'at' : '');
}

/** What was typed, understood. */
export interface ReadForm {
  publication: PublishAs;
  /** The release becomes public once it is approved: the minute is that of the approval. */
  isAtOnce: boolean;
  /** As it is typed at a terminal: empty leaves the field open. */
  answer(about: Pick<OpenField, 'file' | 'field'>): string;
  /** Times that were typed, spelled out, by the name of their first input. */
  spelled: ReadonlyMap<string, Spelled>;
  /** Times that cannot be used, by the name of their first input. */
  refused: ReadonlyMap<string, Extract<Reading, { why: string }>>;
  /** What has to be shown before it is saved, a line for each time. */
  shown: string;
}

/**
 * Reads the form of a draft.
 * @param zone the company's
 * @param zoneOf the zone in which the times of a file are written
 */
export function readForm(
  form: Readonly<Record<string, string>>,
  zone: string,
  zoneOf: (file: string) => string,
): ReadForm {
  const spelledOut = new Map<string, Spelled>();
  const refused = new Map<string, Extract<Reading, { why: string }>>();
  const answers = new Map<string, string>();

  const time = (name: string, typed: Parameters<typeof readTime>[0], into: string): string | undefined => {
    const reading = readTime(typed, into);
    if ('why' in reading) refused.set(name, reading);
    else spelledOut.set(name, spelled(reading.at, into));
    return 'why' in reading ? undefined : reading.wallTime;
  };
  const day = (name: string, typed: string, at: (date: CalendarDate) => Spelled): string | undefined => {
    try {
      const date = typedDay(typed);
      spelledOut.set(name, at(date));
      return date;
    } catch (error) {
      if (!(error instanceof TypedError)) throw error;
      refused.set(name, { why: error.message, choices: [], field: 'day' });
      return undefined;
    }
  };

  const publication = ((): PublishAs => {
    const how = howOf(form);
    if (how === 'at') {
      const typed = { day: form[PUBLIC.day] ?? '', hour: form[PUBLIC.hour] ?? '', zone: form[PUBLIC.zone] || zone };
      const at = time(PUBLIC.day, typed, zone);
      return at === undefined ? 'draft' : { at };
    }
    if (how !== 'day') return 'draft';
    const on = day(PUBLIC.day, form[PUBLIC.day] ?? '', (date) => spelled(firstInstantOf(date, zone), zone));
    return on === undefined ? 'draft' : { on };
  })();

  for (const name of Object.keys(form)) {
    if (!name.startsWith('pick ')) continue;
    const [, file = '', field = ''] = /^pick (\S+) (.*)$/.exec(name) ?? [];
    const inputs = inputsOf({ file, field });
    const pick = form[name];
    const key = `${file} ${field}`;
    if (pick === 'proposed') answers.set(key, 'y');
    else if (pick === 'none') answers.set(key, 'n');
    else if (pick !== 'typed') continue;
    else if (formOf(field) === 'words') answers.set(key, (form[inputs.text] ?? '').trim());
    else if (formOf(field) === 'time' && (form[inputs.hour] ?? '').trim() !== '') {
      const into = zoneOf(file);
      const at = time(inputs.day, { day: form[inputs.day] ?? '', hour: form[inputs.hour] ?? '', zone: into }, into);
      if (at !== undefined) answers.set(key, at);
    } else {
      const into = zoneOf(file);
      const on = day(inputs.day, form[inputs.day] ?? '', (date) => words.times.dayAlone(date, into));
      if (on !== undefined) answers.set(key, on);
    }
  }
  const shown = [...spelledOut].map(([name, { here }]) => `${name}: ${here}`).join('\n');
  return {
    publication,
    isAtOnce: form[PUBLIC.how] === 'now',
    answer: ({ file, field }) => answers.get(`${file} ${field}`) ?? '',
    spelled: spelledOut,
    refused,
    shown,
  };
}
