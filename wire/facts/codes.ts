/** A code for callers in the words. */
export interface CodeMention {
  start: number;
  end: number;
  asWritten: string;
  /** Without spaces, hyphens and a final `#`; absent from a malformed code. */
  value?: string;
  /** Which word names it: two codes with different words are no contradiction. */
  sort: 'passcode' | 'id' | 'pin';
  /** The label says that it is for the recording. */
  forReplay: boolean;
}

/** Words that name a code, with what may stand before and behind them. */
const SORTS: [RegExp, CodeMention['sort']][] = [
  [/pin\b/i, 'pin'],
  [/pass\s?-?(?:code|word)|access|entry|security|\bcode/i, 'passcode'],
  [/i\.?d\b|identif|confirmation|reservation|reference|conference|meeting|event|number|account/i, 'id'],
];
/** Words for what a code is of. */
const OWNERS = [
  'replay|recording|rebroadcast|playback|encore|conference|call|participants?|participation|audience|event|meeting|webinar',
  'webcast|access|confirmation|reservation|reference|guest|attendee|dial-in|live|listener|entry|security|digital|zoom',
  'teleconference|audio|program|account|verbal|the|session|company',
].join('|');
const OWNER = `(?:(?:${OWNERS})\\s?){0,3}`;
/** Words that name a code alone, and what a "code", an "ID" or a "number" is of. */
const OF_WHAT = [
  'conference|conf\\.?|meeting|event|webinar|participants?|call|replay|recording|access|reservation|session|audience',
  'confirmation|program|playback|reference|guest|webcast|zoom|teleconference|entry',
].join('|');
const IDS = 'codes?|i\\.d\\.|ids?|ident(?:ification|ity)(?:\\s(?:codes?|numbers?))?|numbers?|nos?\\.?|pins?|#';
const NAME = `(?:${[
  'pass\\s?-?codes?|pass\\s?-?words?|access\\s(?:codes?|numbers?|pin)',
  `(?:${OF_WHAT})\\s?(?:${IDS})`,
  '(?:i\\.d\\.|id|identification|pin)(?:\\s(?:codes?|numbers?|nos?\\.?))?',
  'pin|codes?|reference|reservation|confirmation|conference(?:\\scall)?',
].join('|')})`;
const LINK =
  '\\s{0,2}(?:\\([^()\\n]{2,40}\\)\\s{0,2})?(?:for (?:the |both the |this )?(?:live |conference |replay |recording |webcast |and |the |call ){1,8})?(?:number\\s|no\\.?\\s)?(?:is|are|will be|was|of|:|#:?|=|–|-(?=\\s)|\\||,(?=\\s\\d))?\\s{0,30}(?::|\\||"|\\[)?\\s{0,2}#?\\s?';
const DIGITS = '\\d(?:[\\s-]?\\d){2,13}(?!\\d)';
const MIXED = '(?=[A-Z0-9-]*\\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{2,15}(?![A-Za-z0-9])';
const LABELLED = new RegExp(
  `(?<![A-Za-z-])(?<owner>${OWNER})(?<name>${NAME})(?![a-z])(?<link>${LINK})(?<value>${DIGITS}|${MIXED})(?<hash>\\s?#)?`,
  'gi',
);
/** Codes of words stand behind a colon, a bar or "is", or in quotation marks: "Passcode: Third Quarter", "Code: Skogslund". */
const WORDED = new RegExp(
  `(?<![A-Za-z-])(?<owner>${OWNER})(?<name>${NAME})(?![a-z])\\s?(?::|\\||\\bis\\b|\\bof\\b)[\\s|]{0,3}(?:"(?<quoted>[^"\\n]{2,40})"|(?<words>[A-Z][A-Za-z0-9&'-]{1,24}(?:\\s[A-Z0-9][A-Za-z0-9&'-]{0,24}){0,4}))(?=\\s?[.,;)\\]|\\n]|\\s{0,3}$|\\s(?:and|when|to|for|or)\\b)`,
  'gi',
);
/** "the passcode "Acme"", "password 'Acme'" */
const QUOTED = new RegExp(
  `(?<![A-Za-z-])(?<owner>${OWNER})(?<name>pass\\s?-?code|pass\\s?-?word|access code|conference (?:code|id))\\s{0,2}"(?<quoted>[^"\\n]{2,40})"`,
  'gi',
);
/** "use pass code BLUE": capitals alone */
const CAPITALS = new RegExp(
  `(?<![A-Za-z-])(?<owner>${OWNER})(?<name>pass\\s?-?code|pass\\s?-?word|access code|conference (?:code|id))\\s(?<capitals>[A-Z]{3,12}\\d{0,4})(?![\\w'-])`,
  'gi',
);
/** "enter 21287654 followed by the pound sign", "entering 5530176#", "use 4479218 as the passcode", "quote 618834" */
const ENTERED =
  /\b(?:enter(?:ing)?|key(?:ing)? in|punch(?:ing)? in|using|use|quoting|quote|referencing|mention(?:ing)?|giv(?:e|ing)|press(?:ing)?)\s(?:the\s)?(?<value>\d(?:[\s-]?\d){3,11})(?<hash>\s?#)?(?!\d|[-.]\d|\s?(?:minutes|days|hours))/gi;
/** "4479218 (conference ID)", "914277# (passcode)" */
const BEHIND = new RegExp(
  `(?<![\\d+.,$-])(?<value>\\d(?:[\\s-]?\\d){3,11})(?<hash>\\s?#)?\\s?\\((?<name>${NAME})\\)`,
  'gi',
);

/** Codes that a person gets for himself: "a PIN of their own", "your unique registrant ID". */
const PERSONAL =
  /\b(?:personal|unique|individual|own|your|registrants?'?|registration|registrant)\s(?:[\w-]+\s){0,2}$/i;

/** More codes than any release has. */
const MOST = 200;

/** The codes of a text (`plain`); values are taken from `words`, which has the same length. */
export function codesOf(plain: string, words: string): CodeMention[] {
  const found: CodeMention[] = [];
  for (const pattern of [LABELLED, QUOTED, WORDED, CAPITALS, ENTERED, BEHIND]) {
    for (const match of plain.matchAll(pattern)) {
      if (found.length >= MOST) break;
      const code = read(match, plain, words, pattern === WORDED);
      if (code && !found.some((other) => code.start < other.end && other.start < code.end)) found.push(code);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Words that look like a code behind a colon and are none: "Conference ID: Please ask", "PIN: See below", "Code: None". */
const NO_CODE =
  /^(?:none|n\/a|not|no|see|please|available|required|to|the|same|as|will|provided|upon|click|your|this|tba|tbd|live|us|u\.s|international|toll|webcast|replay|dial|http|www|and|or|for|is|given)\b/i;

function read(match: RegExpMatchArray, plain: string, words: string, worded: boolean): CodeMention | undefined {
  const groups = match.groups ?? {};
  const raw = groups.value ?? groups.quoted ?? groups.words ?? groups.capitals;
  if (!raw) return undefined;
  const index = match.index ?? 0;
  const label = `${groups.owner ?? ''}${groups.name ?? ''}`;
  // The number of a webcast opens no line.
  if (/\bwebcast\b(?!.*pass)/i.test(label)) return undefined;
  if (PERSONAL.test(plain.slice(Math.max(0, index - 40), index)) || /^\s?(?:number|no)s?\.?$/i.test(label))
    return undefined;
  // "refer to conference 11520947", not "conference 2011"
  if (/^conference(?:\scall)?$/i.test(groups.name ?? '') && raw.replace(/\D/g, '').length < 6) return undefined;
  if (groups.capitals && (raw !== raw.toUpperCase() || NO_CODE.test(raw))) return undefined;
  if (worded && NO_CODE.test(raw)) return undefined;
  // The forms ignore case for their labels; a code of words begins with a capital.
  if ((groups.words ?? groups.quoted) && !/^[\p{Lu}\d"']/u.test(raw)) return undefined;
  // "The replay number is 1-888-555-0176"
  if (/^1?[\s-]?[2-9]\d{2}[\s-][2-9]\d{2}[\s-]\d{4}$/.test(raw)) return undefined;
  const start = index + match[0].lastIndexOf(raw);
  const hash = groups.hash ?? '';
  const asWritten = words.slice(start, start + raw.length + hash.length).trim();
  const sort = SORTS.find(([pattern]) => pattern.test(groups.name ?? ''))?.[1] ?? 'passcode';
  const forReplay = /replay|recording|rebroadcast|playback|encore/i.test(label);
  const mention: CodeMention = { start, end: start + raw.length + hash.length, asWritten, sort, forReplay };
  // "4471?82", "55301x6": signs that no telephone has go on with the digits.
  const goesOn = /^(?:[?*_]+\d*|[A-Za-z?*_]\d+| \d?[A-Z]{1,3}\d?(?![\w.]))/.exec(
    plain.slice(mention.end, mention.end + 8),
  );
  if (groups.value && goesOn && hash === '') {
    mention.end += goesOn[0].length;
    mention.asWritten = words.slice(start, mention.end);
    return mention;
  }
  mention.value = raw.replace(groups.value ? /[\s-]/g : /\s+$/g, '');
  return mention;
}
