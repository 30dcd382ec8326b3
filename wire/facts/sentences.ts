/** A line of the text, without the bullet before it. Blank lines and lines of a lone bullet are left out. */
export interface Line {
  start: number;
  end: number;
  /** Whether a blank line stands before it. */
  afterBlank: boolean;
  /** The words before a colon or a table's bar: `Dial-in`, `Replay passcode`. */
  label?: { start: number; end: number; words: string };
}

/** A sentence: never longer than a line. */
export interface SentenceSpan {
  start: number;
  end: number;
  /** Index of its line. */
  line: number;
}

const BULLET = /^[\s•·▪■●◦*>#|–-]+/;
const LABEL = /^(?:\(?\d{1,2}[.)] {1,3})?([A-Za-z](?:\([^:|()\n]{0,40}\)|[^:|()\n]){0,70}?)\s*(?::(?!\d\d|\/\/)|\|)/;

/** The lines of a text (`plain`). */
export function linesOf(plain: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let afterBlank = true;
  while (start <= plain.length) {
    const found = plain.indexOf('\n', start);
    const end = found < 0 ? plain.length : found;
    const raw = plain.slice(start, end);
    const lead = BULLET.exec(raw)?.[0].length ?? 0;
    const words = raw.slice(lead).trimEnd();
    if (/[\p{L}\p{N}]/u.test(words)) {
      const line: Line = { start: start + lead, end: start + lead + words.length, afterBlank };
      const [whole = '', label] = LABEL.exec(words.slice(0, 90)) ?? [];
      if (label) {
        const from = line.start + whole.indexOf(label);
        line.label = { start: from, end: from + label.length, words: label };
      }
      lines.push(line);
      afterBlank = false;
    } else if (raw.trim() === '') afterBlank = true;
    start = end + 1;
  }
  return lines;
}

/** Where a full stop, sign of question or call ends a sentence: what comes next begins one. */
const STOP = /[.!?]["')\]]{0,3}\s+(?=["'(]?[\p{Lu}\d+])/gu;
/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(,"/–-])(?:Inc|Corp|Ltd|Co|Cos|Bros|Mr|Mrs|Ms|Dr|Prof|St|Nos?|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|approx|Tel|tel|Fax|Ext|ext|kl|Kl|Calif|Conn|Mass|Minn|Wis|Fla|Tex|Ill|Mich|Wash|Ont|Que|Alta|Colo|Tenn|Pa|Va|Ga|Kan|Okla|Ore|Ariz|Ala|Ark|Del|Ind|Ky|La|Md|Mo|Miss|Mont|Neb|Nev|[A-Z]|(?:[A-Za-z]\.){1,4}[A-Za-z])$/;
/** After "p.m." a zone or a day goes on with the sentence: "at 4:30 p.m. Eastern Time", "at 9 a.m. Friday". */
const MERIDIEM = /[ap]\.\s?m$/i;
const GOES_ON =
  /^["'(]?(?:[A-Z]{2,5}\b|U\.|E\.?T|Eastern|Central|Mountain|Pacific|Atlantic|Greenwich|British|New York|London|Paris|Frankfurt|Tokyo|Beijing|Hong Kong|Singapore|Israel|Tel Aviv|India|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d|[A-Z][a-z]+ (?:[Tt]ime|[A-Z]\w+ [Tt]ime))/;
/** A unit longer than this is cut, so that text without full stops stays cheap to read. */
const LONGEST = 3000;

/** The sentences of the lines. */
export function sentencesOf(plain: string, lines: Line[]): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  lines.forEach((line, index) => {
    let start = line.start;
    const add = (end: number) => {
      for (; end - start > LONGEST; start += LONGEST) {
        sentences.push({ start, end: start + LONGEST, line: index });
      }
      if (end > start) sentences.push({ start, end, line: index });
      start = end;
    };
    const words = plain.slice(line.start, line.end);
    for (const stop of words.matchAll(STOP)) {
      const before = words.slice(Math.max(0, stop.index - 14), stop.index);
      const next = words.slice(stop.index + stop[0].length, stop.index + stop[0].length + 24);
      if (stop[0].startsWith('.')) {
        if (MERIDIEM.test(before)) {
          if (GOES_ON.test(next)) continue;
        } else if (ABBREVIATION.test(before)) continue;
      }
      add(line.start + stop.index + stop[0].length);
    }
    add(line.end);
  });
  return sentences;
}
