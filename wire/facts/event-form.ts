import { type AnalysedRelease, sentenceAt, spans } from './release';
import type { EventForm, Fact, StatedEvent } from './types';

/** What people call each form; the first that stands in the words decides. */
const FORMS: [EventForm, RegExp][] = [
  ['fireside chat', /\bfireside chat\b/i],
  ['capital markets day', /\b(?:capital markets?|investors?'?|analysts?'?|R&D|strategy) (?:day|event)\b/i],
  ['annual meeting', /\b(?:annual|special|extraordinary) (?:general )?meeting\b|\b[AE]GM\b/i],
  [
    'presentation',
    /\b(?:[Pp]resent|[Ss]peak|[Pp]articipate|[Aa]ppear|PRESENT|SPEAK)(?:s|ing)? at (?:the |an? )?[\p{Lu}\d]|\b[Pp]resentation at (?:the )?[\p{Lu}\d]/u,
  ],
  ['briefing', /\bbriefings?\b|\bbrief (?:investors|analysts)\b/i],
];
/** Whoever takes part in one of these by telephone takes part in a call. */
const CALL = /\b(?:conference|earnings|results|investor|analyst|tele) ?calls?\b|\bteleconference\b/i;

const WORD = "(?:\\p{Lu}[\\p{L}\\d.&'’-]*|\\d+(?:st|nd|rd|th)|20\\d\\d|of|and|the|for|on|in|&)";
/** "the 37th Annual Kestrel Healthcare Conference" */
const CONFERENCE = new RegExp(
  `\\b(?:at|in) ((?:the |its |our )?(?:${WORD} ){1,12}?(?:Conference|Summit|Forum|Symposium|Congress|Showcase|Seminar|Days?)\\b(?! [Cc]all)(?: 20\\d\\d)?)`,
  'u',
);
/** "2021 Annual Meeting of Shareholders", "Capital Markets Day 2023": a name with its year and whose it is. */
const NAMES: Partial<Record<EventForm, RegExp>> = {
  'annual meeting':
    /(?:\b20\d\d )?(?:virtual )?\b(?:annual|special|extraordinary) (?:general )?meeting(?: of (?:share|stock)holders)?(?: 20\d\d)?/i,
  'capital markets day':
    /(?:\b20\d\d )?\b(?:capital markets?|investors?'?|analysts?'?|R&D|strategy) (?:day|event)(?: 20\d\d)?/i,
};

/**
 * What is announced where it is no call, by the sentence that says when it begins, else by the headline.
 * @param at where the time of its start stands
 */
export function statedEvent(release: AnalysedRelease, at: number): Fact<StatedEvent> | undefined {
  const { heading, plain, sentences } = release;
  const sentence = sentences[sentenceAt(release, at)];
  const stretches = [sentence, heading.title].filter((each) => each !== undefined);
  if (stretches.some(({ start, end }) => CALL.test(plain.slice(start, end)))) return undefined;
  for (const stretch of stretches) {
    const words = plain.slice(stretch.start, stretch.end);
    const form =
      FORMS.find(([, pattern]) => pattern.test(words))?.[0] ?? (CONFERENCE.test(words) ? 'presentation' : undefined);
    if (!form) continue;
    const names = stretches.flatMap(({ start, end }) => nameOf(form, plain.slice(start, end)) ?? []);
    // A meeting comes again next year: the name with the year tells which it is.
    const name = names.find((each) => /\b20\d\d\b/.test(each)) ?? names[0];
    return { value: { form, ...(name && { name }) }, at: spans(release, stretch) };
  }
  return undefined;
}

function nameOf(form: EventForm, words: string): string | undefined {
  const found = NAMES[form] ? NAMES[form].exec(words)?.[0] : CONFERENCE.exec(words)?.[1];
  const name = found?.replace(/\s+/g, ' ').trim();
  if (form === 'presentation' || form === 'fireside chat') {
    return (
      name && `${form === 'presentation' ? 'Presentation' : 'Fireside Chat'} at ${name.replace(/^(?:its|our) /, '')}`
    );
  }
  return name?.replace(/\b(?!of\b)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
