import { type AnalysedRelease, spans, topicAt } from './release';
import type { Span, StatedSpeaker } from './types';

/** Words of a sentence that says who speaks at an event. */
const SPEAKING =
  /\b(?:will|are to|is to)\s(?:\w+\s){0,2}(?:present|speak|host|hosts|lead|discuss|review|participate|take part|join|comment|be the guests?|be joined|be interviewed)\b|\b(?:hosted|presented|led|given|chaired) by\b|\b(?:speakers?|presenters?|hosts?|on the call)\b\s?(?:are|is|will be|:|\|)/i;
const PERSON =
  "\\p{Lu}[\\p{L}.'’-]+(?: (?:\\p{Lu}\\.|(?:de|van|von|der|den|da|di|del|la|le|bin|ter|al|el)(?= ))){0,2}(?: \\p{Lu}[\\p{L}'’-]+){1,2}";
/** Offices, each as it is written and in small letters. */
const TITLE =
  '(?:Executive |Non-Executive |Co-|Interim |Group |Deputy )?(?:Chief [\\p{L}]+(?: [\\p{L}]+)? Officer|Chief Executive(?! Officer)|Chair(?:man|woman)?|President|CEO|CFO|COO|CIO|CSO|CMO|CTO|Managing Director|Finance Director|Treasurer|(?:Senior |Executive )?Vice President(?:,? [\\p{L}]+(?: [\\p{L}]+)?)?|Head of [\\p{L}]+(?: [\\p{L}]+)?|Director of [\\p{L}]+(?: [\\p{L}]+)?)'.replace(
    /(?<![\\\w])[A-Z](?=[a-z])/g,
    (letter) => `[${letter}${letter.toLowerCase()}]`,
  );
const TITLES = `${TITLE}(?:(?:,? and |, | & )${TITLE})?`;
const DEGREE = '(?:, (?:M\\.?D\\.?|Ph\\.?D\\.?|CFA|CPA))*';
/** The forms in which a person and an office stand beside each other. */
const FORMS = [
  // "Gail Ostrowski, President and CEO", "Hamid Farrokh, M.D., chief executive officer", "Dr. Heike Brandauer (CEO)"
  new RegExp(`(?<name>${PERSON})${DEGREE}(?:,|,? \\() ?(?:our |its |the |the Company's )?(?<role>${TITLES})`, 'gu'),
  // "President and CEO Gail Ostrowski", "CFO, Reid Lanham"
  new RegExp(`(?<role>${TITLES}),? (?<name>${PERSON})`, 'gu'),
];
const NOBODY =
  /^(?:The|Our|Its|A|An|In|On|At|For|Chief|Vice|President|Executive|Senior|Managing|Investor|Media|Mr|Company)\b/;

/** The people of whom the words say that they speak at the event, each once. */
export function speakersOf(release: AnalysedRelease): StatedSpeaker[] {
  const { plain, sentences } = release;
  const found = new Map<string, StatedSpeaker>();
  for (const { start, end } of sentences) {
    const words = plain.slice(start, end);
    if (!SPEAKING.test(words) || topicAt(release, start) === 'contact') continue;
    for (const { name, role } of peopleIn(words)) {
      const fact = (at: Span) => ({
        value: words.slice(at.start, at.end).replace(/\s+/g, ' '),
        at: spans(release, { start: start + at.start, end: start + at.end }),
      });
      const person = fact(name);
      if (!found.has(person.value)) found.set(person.value, { name: person, role: fact(role) });
    }
  }
  return [...found.values()];
}

/** Names with their offices, in the order of the words; of two readings the first counts. */
function peopleIn(words: string): { name: Span; role: Span }[] {
  const people: { name: Span; role: Span }[] = [];
  for (const form of FORMS) {
    for (const match of words.matchAll(form)) {
      const { name = '', role = '' } = match.groups ?? {};
      const at = (part: string) => {
        const from = match.index + match[0].indexOf(part);
        return { start: from, end: from + part.length };
      };
      const person = { name: at(name), role: at(role) };
      const isTaken = people.some((other) => overlap(other.name, person.name) || overlap(other.role, person.role));
      if (/^\p{Lu}/u.test(name) && !NOBODY.test(name) && !isTaken) people.push(person);
    }
  }
  return people.sort((a, b) => a.name.start - b.name.start);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
