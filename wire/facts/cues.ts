import { oneOf } from './one-of';

/** What a stretch of a release speaks of. */
export type Topic = 'live' | 'replay' | 'contact' | 'other' | 'none';

/** Words that turn a sentence to the recording. */
const REPLAY = [
  'replay(?:ed|s|ing)?',
  're-?plays?|re-?broadcasts?|recordings?|recorded|play-?back|played back|encore',
  'archiv(?:e|ed|es|al|ing)',
  'on[- ]demand',
  'taped',
  'listen[- ]again',
  '(?:hear|heard|listen|watch|view|viewed)(?: it| to it| the call)? later',
  '(?:heard|hear it|hear the call|listened to|played|available|viewed|watched) (?:once )?again',
  'podcast|rerun|re-?listen|digital record',
  '(?:be kept|be stored|be left|remains?|stays?)(?= (?:available|on|there|at|up|online|posted|accessible|for (?:at least |about )?\\w+ (?:days|weeks|months)))',
].join('|');
/** Words that turn a sentence to the live call even behind the recording. */
const LIVE = [
  'to take part|taking part',
  'live (?:conference |earnings |audio )?(?:call|webcast|event|broadcast|dial|access|number|participa)',
  'to participate',
  'to join(?: the| us)',
  'join (?:the|us|live)',
  'participants?(?! (?:code|pass|id|pin))',
  'live:',
  'for the live|to ask questions|attend live',
].join('|');
/** Words for the call that turn to it from elsewhere, but not from the recording in the same sentence. */
const CALL = [
  '(?:tele|audio|video)?-?conference calls?|teleconferences?|telephone conference|conference by telephone',
  'audio ?conference|video ?conference',
  "(?:earnings|results|investors?'?|analysts?'?|quarterly|update|management|telephone) calls?",
  'webcasts?|web ?casts?|webinar|audiocast|simulcast',
  '(?:via|by|on|over|through) (?:zoom|(?:microsoft )?teams|webex)|(?:zoom|teams|webex) (?:link|meeting|webinar|call)',
  'calls?(?= (?:will|is|to|at|on|begins?|starts?|for|today|and|details|information|particulars)\\b)|call\\b(?=[:|.]?$)',
].join('|');
/** Words that lead to numbers of a call when nothing was said of a recording. */
const NEUTRAL = [
  'dial(?:ing|ling|led|s)?(?:-in|-ins)?',
  'call-in|phone in|call in',
  'toll[- ]free',
  'listen(?: in| live)?',
  'by (?:tele)?phone',
  'callers',
].join('|');
/** Words for numbers that are neither for the call nor for the recording. */
const OTHER = [
  'for (?:technical )?(?:assistance|help|support)',
  '(?:in case of|any|have|experience|technical) (?:difficult|problem|trouble)\\w*',
  'operator assistance',
  'questions about (?:the )?(?:registration|this)',
  'copies of|to request|transfer agent',
  'annual (?:general )?meeting',
  'fax(?:es)?',
].join('|');

const CUE = new RegExp(
  `\\b(?:(?<replay>${REPLAY})|(?<live>${LIVE})|(?<call>${CALL})|(?<other>${OTHER})|(?<neutral>${NEUTRAL}))\\b`,
  'gi',
);
/** "after the call", "of the conference call", "until our next quarterly call": the call is only named. */
const ONLY_NAMED =
  /\b(?:of|after|following|from|until|once|before|since|end|conclusion|completion|next)\s(?:the|this|our|its|that|each|a)?\s?(?:live\s|next\s|earnings\s|quarterly\s|conference\s|end\sof\sthe\s|conclusion\sof\sthe\s|completion\sof\sthe\s)*$/i;
/** "those unable to participate in the live call" */
const CANNOT =
  /\b(?:unable|cannot|can't|can not|could not|couldn't|not able|miss|missed|not be able|unavailable)\b[^.;]{0,40}$/i;
/** "conference call ID", "webcast passcode" */
const IS_A_CODE =
  /^s?'?\s(?:link|page|address|portal|id|code|pass|pin|access code|reference|number is|replay|recording)/i;

export interface Cue {
  /** Where its words end. */
  at: number;
  start: number;
  topic: 'live' | 'replay' | 'other';
  strength: 'strong' | 'call' | 'neutral';
}

/** The turns of topic within a sentence. `offset` is added to each place. */
export function cuesOf(sentence: string, offset: number): Cue[] {
  const cues: Cue[] = [];
  for (const match of sentence.matchAll(CUE)) {
    const { replay, live, call, other } = match.groups ?? {};
    const end = match.index + match[0].length;
    const before = sentence.slice(Math.max(0, match.index - 60), match.index);
    const cue = { start: offset + match.index, at: offset + end };
    if (replay) cues.push({ ...cue, topic: 'replay', strength: 'strong' });
    else if (other) cues.push({ ...cue, topic: 'other', strength: 'strong' });
    else if (live) {
      if (!CANNOT.test(before) && !/\breplay\w*\s(?:to|for)\s$/i.test(before)) {
        cues.push({
          ...cue,
          topic: 'live',
          strength: /^live/i.test(live) && ONLY_NAMED.test(before) ? 'neutral' : 'strong',
        });
      }
    } else if (call) {
      if (ONLY_NAMED.test(before) || CANNOT.test(before) || IS_A_CODE.test(sentence.slice(end, end + 20))) continue;
      cues.push({ ...cue, topic: 'live', strength: 'call' });
    } else cues.push({ ...cue, topic: 'live', strength: 'neutral' });
  }
  return cues;
}

/** Follows the cues of one sentence from the topic before it up to a place. */
export function topicAfter(cues: Cue[], before: Topic, at: number): Topic {
  let topic = before;
  let replayHere = false;
  for (const cue of cues) {
    if (cue.start >= at) break;
    if (cue.topic === 'replay') {
      topic = 'replay';
      replayHere = true;
    } else if (cue.topic === 'other') topic = 'other';
    else if (cue.strength === 'strong') {
      topic = 'live';
      replayHere = false;
    } else if (cue.strength === 'call') {
      if (!replayHere) topic = 'live';
    } else if (topic === 'none' || topic === 'other') topic = 'live';
  }
  return topic;
}

/** Headings under which the release speaks of itself and the law, not of the call. */
export const BOILERPLATE = oneOf(
  [
    /about\b/,
    /cautionary|forward[- ]looking|safe harbou?r|disclaimer|statements? about|looking ahead|looking forward/,
    /important (?:information|notice)|notes? to editors?|notice on|trademarks?|disclosure/,
    /non-gaap|use of non|legal|risk factors|caution\b/,
  ],
  { before: /^/ },
);
/** Headings and labels of the people to turn to. */
export const CONTACT = oneOf(
  [
    /(?:for )?(?:further|more|additional) (?:information|details|enquir|inquir)/,
    /(?:for )?(?:investor|media|press|analyst|company|corporate|general|ir|pr|financial|shareholder|business|us|u\.s\.|uk|european?|asia|investors? (?:and|&) (?:media|press|analysts?))?s?'?(?: (?:relations?|and media|& media))?\s?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))/,
    /contacts?\b(?! (?:us at|the operator))/,
    /(?:investor|media|press|public|corporate|analyst)s?(?:,? (?:and|&) (?:investor|media|press|public|analyst)s?)? relations?(?: (?:department|team|office|desk))?$/,
    /(?:for )?(?:investors?|media|press|analysts?|ir|journalists)(?: (?:and|&) (?:investors?|media|press|analysts?))?$/,
    /enquiries|inquiries|kontakte?\b|ansprechpartner|uk investors$/,
    /for (?:investors|media|the press|enquiries|inquiries)/,
    /(?:further )?information$/,
    /please contact/,
    /(?:for )?(?:any |further )?quer(?:y|ies)\b/,
    /questions/,
  ],
  { before: /^/ },
);
