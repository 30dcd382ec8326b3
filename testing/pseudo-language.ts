import type { Formatter } from '@/lib/format/formatter';
import { type Language, defaultLanguage as source } from '@/messages/language';

// A language for tests, made of English: letters are others, every message stands in brackets and is a third
// longer. What is English on a page in this language comes from no message.

const PLAIN = 'abcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'àƀçđéƒĝĥíĵķļɱñóþǫŕšťúṽŵẋýž';
const LETTERS = new Map(
  [...PLAIN].flatMap((letter, index) => {
    const other = [...ACCENTED][index] ?? '';
    return [
      [letter, other],
      [letter.toUpperCase(), other.toUpperCase()],
    ] as const;
  }),
);

/** Characters for private use keep facts apart from the words around them. */
const FACT_BEGINS = '\ue000';
const FACT_ENDS = '\ue001';

const OPEN = '⟦';
const CLOSE = '⟧';

type Fact = (string | object)[] | string | number | undefined | object;

function accented(words: string): string {
  return words.replace(/[a-z]/gi, (letter) => LETTERS.get(letter) ?? letter);
}

/** Other letters for the words of a message, its facts as they are. */
function translated(text: string): string {
  let depth = 0;
  let out = '';
  for (const character of text) {
    if (character === FACT_BEGINS) depth++;
    else if (character === FACT_ENDS) depth--;
    else out += depth > 0 ? character : accented(character);
  }
  return out;
}

/** What makes a text a third longer. */
const padding = (text: string) => '~'.repeat(Math.ceil(text.length * 0.3));
const whole = (text: string) => (text === '' ? '' : `${OPEN}${translated(text)}${padding(text)}${CLOSE}`);

/** A fact as a message is given it: a text is marked, and words that are marked up on the way are translated. */
function given(fact: Fact): unknown {
  if (typeof fact === 'string') return `${FACT_BEGINS}${fact}${FACT_ENDS}`;
  if (typeof fact === 'function') return (words: string) => fact(translated(words));
  return fact;
}

/** One message, or all of an object of messages. */
function translate(message: unknown): unknown {
  if (typeof message === 'string') return whole(message);
  if (typeof message === 'function') {
    return (...facts: Fact[]) => {
      const said: unknown = message(...facts.map(given));
      if (typeof said === 'string') return whole(said);
      const parts = (said as unknown[]).map((part) => (typeof part === 'string' ? translated(part) : part));
      const length = parts.map((part) => (typeof part === 'string' ? part : '')).join('');
      return [OPEN, ...parts, `${padding(length)}${CLOSE}`];
    };
  }
  return Object.fromEntries(Object.entries(message as object).map(([key, each]) => [key, translate(each)]));
}

/** Digits and marks stay: they make no word. */
function formatter(english: Formatter): Formatter {
  const other =
    <Facts extends unknown[]>(format: (...facts: Facts) => string) =>
    (...facts: Facts) =>
      accented(format(...facts));
  return {
    locale: 'en-x-pseudo',
    day: other(english.day),
    shortDay: other(english.shortDay),
    days: other(english.days),
    shortDays: other(english.shortDays),
    time: other(english.time),
    dayTime: other(english.dayTime),
    shortDayTime: other(english.shortDayTime),
    zoneName: other(english.zoneName),
    language: other(english.language),
    unbroken: english.unbroken,
    dayPeriods: english.dayPeriods && { am: accented(english.dayPeriods.am), pm: accented(english.dayPeriods.pm) },
    number: other(english.number),
    size: other(english.size),
  };
}

export const pseudo: Language = {
  tag: 'en-x-pseudo',
  prefix: '/xx',
  name: 'Ψευδο',
  messages: translate(source.messages) as Language['messages'],
  format: formatter(source.format),
};
