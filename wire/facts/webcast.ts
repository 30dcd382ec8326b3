import type { AddressMention } from './addresses';
import { type Block, ownOrCommon } from './blocks';
import { CONTACT } from './cues';
import { oneOf } from './one-of';
import { type AnalysedRelease, sentenceAt, spans } from './release';
import type { Contradiction, Fact } from './types';

/** Sentences about hearing the call on the web. */
const WEBCAST = oneOf(
  [
    /web\s?-?casts?|webcasted|audio\s?cast|simulcast|broadcast/,
    /live (?:audio|stream|video|feed)/,
    /live on|streamed|over the internet|via the internet|on the internet|internet/,
    /listen(?:ers?)?/,
    /heard|hear|carried/,
    /replay(?:ed)?/,
    /recording|rebroadcast|archived?/,
    /on[- ]demand/,
    /viewed|view|watch|accessed|accessible|log on/,
    /follow(?:ed)? (?:the|live)/,
    /joined?|online|presentation will be/,
    /(?:call|briefing|presentation|chat|meeting) (?:is|will be|runs|given)(?: also| live)? (?:on|at)/,
    /over the web|streamed|take part at/,
    /attend(?:ed)? at/,
  ],
  { before: /\b/, after: /\b/ },
);
/** Pages that hand out numbers, papers or boilerplate. */
const ELSEWHERE = oneOf(
  [
    /(?:investor|slide|accompanying) presentation (?:can|may|will) (?:also )?be (?:viewed|found|accessed|available|downloaded)/,
    /pre-?regist\w*/,
    /call[ -]?me\b/,
    /sign[- ]?up/,
    /sign up|registration/,
    /register(?:ing)? (?:for|at|in advance|on ?line|here|via|prior|before|using|to (?:receive|obtain|get))/,
    /personal pin/,
    /dial-in (?:details|numbers?) (?:will|can|are|is|may)/,
    /to (?:receive|obtain) (?:the )?(?:dial|a |their|your)/,
    /list of (?:\w+ )?(?:numbers|dial)/,
    /further (?:\w+ )?numbers/,
    /international (?:dial-in )?numbers (?:are|can|at)/,
    /annual report/,
    /form 10-[kq]/,
    /sec\.gov|sedar|learn more|more information about/,
    /for more information (?:about|on) /,
    /visit us|follow us|logo|trademark|our products/,
  ],
  { before: /\b/, after: /\b/ },
);
const SLIDES_ONLY = /\b(?:slides?|presentation|report|release|statement|materials|supplement)\b/i;
const STRONG = oneOf(
  [
    /web\s?-?casts?|audio\s?cast|simulcast|broadcast/,
    /live (?:audio|stream|video)/,
    /internet/,
    /listen(?:ers?)?/,
    /heard|hear|carried live|replay|recording/,
    /on[- ]demand/,
    /watch|viewed|log on|archived?|streamed|over the web/,
    /follow(?:ed)? (?:live|the (?:presentation|call|event|meeting))/,
    /(?:held|take part|attend(?:ed)?|join(?:ed)?|virtually|and online|online) at/,
    /participate via web\s?-?cast/,
  ],
  { before: /\b/, after: /\b/ },
);

/**
 * The address of the webcast, or of the page that carries it.
 * @param block where the call is announced, if it is one of several
 */
export function webcastUrl(
  release: AnalysedRelease,
  contradictions: Contradiction[],
  block?: Block,
): Fact<string> | undefined {
  const candidates = [...release.web.filter(({ malformed }) => !malformed), ...hidden(release)].sort(
    (a, b) => a.start - b.start,
  );
  const ranked = candidates.map((address) => ({ ...address, rank: rankOf(release, address) }));
  for (const address of release.web) {
    if (!address.malformed || rankOf(release, address) === 0) continue;
    contradictions.push({
      kind: 'malformed-address',
      message: `"${address.value}" is no address that a browser can open.`,
      at: spans(release, address),
    });
  }
  const own = ownOrCommon(
    release,
    ranked.filter(({ rank }) => rank > 0),
    block,
  );
  const best = [3, 2, 1].flatMap((rank) => own.find((each) => each.rank === rank) ?? [])[0];
  return best && { value: best.value, at: spans(release, best) };
}

/** Words that a link to a webcast stands behind: not the company's name, nor its ticker. */
const LINK_WORDS =
  /\b(?:here|link|web\s?-?casts?|live|audio|listen|watch|replay|broadcast|events?|investors?|web\s?site|web\s?page|page|call|presentations?|join|online|this)\b/i;

/** Addresses behind words: `<a href="https://...">here</a>`. */
function hidden({ text, web }: AnalysedRelease): AddressMention[] {
  return text.links
    .filter(
      ({ href, start, end }) =>
        /^https?:\/\//i.test(href) &&
        end > start &&
        !web.some((shown) => shown.start < end && start < shown.end) &&
        LINK_WORDS.test(text.plain.slice(start, end)),
    )
    .map(({ href, start, end }) => ({ start, end, value: href, malformed: false }));
}

const WEBCAST_LABEL =
  /^(?:where|how to listen|(?:zoom |meeting |event )?link|listen)$|\bweb\s?-?cast|audio\s?cast|live stream|live link|listen|broadcast|webinar|internet|watch/i;

const LINK_BELOW =
  /\b(?:web\s?-?cast|live stream|broadcast)\b[^.]{0,80}\b(?:links? below|(?:following|this) (?:link|address))[.:]?$/i;

/** 3: labelled as the webcast's, 2: named for it, 1: the recording's page, 0: another. */
function rankOf(release: AnalysedRelease, address: AddressMention): 0 | 1 | 2 | 3 {
  const { plain, sentences, lines, topics } = release;
  const index = sentenceAt(release, address.start);
  const sentence = sentences[index];
  const line = sentence && lines[sentence.line];
  if (!sentence || !line) return 0;
  const topic = topics[index];
  // An address alone on its line belongs to the label above it.
  const above = lines[sentence.line - 1];
  const head = above && plain.slice(above.start, above.end).replace(/:$/, '');
  if (
    address.start === line.start &&
    address.end >= line.end - 1 &&
    head &&
    head.length < 60 &&
    above.end === above.start + head.length + 1
  ) {
    if (ELSEWHERE.test(head) || CONTACT.test(head)) return 0;
    if (WEBCAST_LABEL.test(head)) return /replay|archive|record/i.test(head) ? 1 : 3;
  }
  // "To follow the webcast, please use the link below."
  if (address.start === line.start && above && LINK_BELOW.test(plain.slice(above.start, above.end))) return 3;
  const label = line.label && line.label.end <= address.start ? line.label.words : '';
  if (label && label.length < 60) {
    if (WEBCAST_LABEL.test(label) && !ELSEWHERE.test(label)) return /replay|archive|record/i.test(label) ? 1 : 3;
    if (
      /regist|sign|website|web site|home ?page|dial|slides|presentation|report/i.test(label) &&
      !WEBCAST.test(plain.slice(line.start + label.length, address.start))
    )
      return 0;
    if (CONTACT.test(label)) return 0;
  }
  if (topic === 'contact') return 0;
  const words = plain.slice(sentence.start, sentence.end);
  const clause = plain.slice(Math.max(sentence.start, address.start - 260), Math.min(sentence.end, address.end + 140));
  const before = plain.slice(Math.max(sentence.start, address.start - 90), address.start);
  if (ELSEWHERE.test(clause) && !/\bweb\s?-?cast\b[^.;]{0,90}$/i.test(before)) return 0;
  if (topic === 'other' && !/\bweb\s?-?cast|\bcall\b|\b(?:take part|attend(?:ed)?|virtually|online) at\b/i.test(words))
    return 0;
  if (
    !WEBCAST.test(clause) &&
    !(
      STRONG.test(plain.slice(sentences[index - 1]?.start ?? 0, sentence.start)) &&
      /\b(?:at|visit|go to|link)\b/i.test(words) &&
      topic !== 'none' &&
      !SLIDES_ONLY.test(words)
    )
  )
    return 0;
  if (SLIDES_ONLY.test(words) && !STRONG.test(words)) return 0;
  if (topic === 'none' && !STRONG.test(words)) return 0;
  return /\b(?:replay|archiv|recording|on[- ]demand|rebroadcast)/i.test(words) &&
    !/\b(?:web\s?-?cast|live|simulcast)\b/i.test(words)
    ? 1
    : 2;
}
