import type { AddressMention } from './addresses';
import { CONTACT } from './cues';
import { type AnalysedRelease, sentenceAt, spans } from './release';
import type { Contradiction, Fact } from './types';

/** Sentences about hearing the call on the web. */
const WEBCAST =
  /\b(?:web\s?-?casts?|webcasted|audio\s?cast|simulcast|broadcast|live (?:audio|stream|video|feed)|live on|streamed|over the internet|via the internet|on the internet|internet|listen(?:ers?)?|heard|hear|carried|replay(?:ed)?|recording|rebroadcast|archived?|on[- ]demand|viewed|view|watch|accessed|accessible|log on|follow(?:ed)? (?:the|live)|joined?|online|presentation will be|call (?:is|will be|runs)(?: also| live)? (?:on|at))\b/i;
/** Pages that hand out numbers, papers or boilerplate. */
const ELSEWHERE =
  /\b(?:pre-?regist\w*|sign[- ]?up|sign up|registration|register(?:ing)? (?:for|at|in advance|on ?line|here|via|prior|before|using|to (?:receive|obtain|get))|personal pin|dial-in (?:details|numbers?) (?:will|can|are|is|may)|to (?:receive|obtain) (?:the )?(?:dial|a |their|your)|list of (?:\w+ )?(?:numbers|dial)|further (?:\w+ )?numbers|international (?:dial-in )?numbers (?:are|can|at)|annual report|form 10-[kq]|sec\.gov|sedar|learn more|more information about|for more information (?:about|on) |visit us|follow us|logo|trademark|our products)\b/i;
const SLIDES_ONLY = /\b(?:slides?|presentation|report|release|statement|materials|supplement)\b/i;
const STRONG =
  /\b(?:web\s?-?casts?|audio\s?cast|simulcast|broadcast|live (?:audio|stream|video)|internet|listen(?:ers?)?|heard|hear|carried live|replay|recording|on[- ]demand|watch|viewed|log on|archived?)\b/i;

/** The address of the webcast, or of the page that carries it. */
export function webcastUrl(release: AnalysedRelease, contradictions: Contradiction[]): Fact<string> | undefined {
  const candidates = [...release.web.filter(({ malformed }) => !malformed), ...hidden(release)].sort(
    (a, b) => a.start - b.start,
  );
  let second: AddressMention | undefined;
  let first: AddressMention | undefined;
  for (const address of candidates) {
    const rank = rankOf(release, address);
    if (rank === 2) first ??= address;
    if (rank === 1) second ??= address;
  }
  for (const address of release.web) {
    if (!address.malformed || rankOf(release, address) === 0) continue;
    contradictions.push({
      kind: 'malformed-address',
      message: `"${address.value}" is no address that a browser can open.`,
      at: spans(release, address),
    });
  }
  const best = first ?? second;
  return best && { value: best.value, at: spans(release, best) };
}

/** Addresses behind words: `<a href="https://...">here</a>`. */
function hidden({ text, web }: AnalysedRelease): AddressMention[] {
  return text.links
    .filter(
      ({ href, start, end }) =>
        /^https?:\/\//i.test(href) && end > start && !web.some((shown) => shown.start < end && start < shown.end),
    )
    .map(({ href, start, end }) => ({ start, end, value: href, malformed: false }));
}

/** 2: the webcast's own, 1: the recording's page, 0: another. */
function rankOf(release: AnalysedRelease, address: AddressMention): 0 | 1 | 2 {
  const { plain, sentences, lines, topics } = release;
  const index = sentenceAt(release, address.start);
  const sentence = sentences[index];
  const line = sentence && lines[sentence.line];
  if (!sentence || !line) return 0;
  const topic = topics[index];
  const label = line.label && line.label.end <= address.start ? line.label.words : '';
  if (label && label.length < 60) {
    if (
      /^(?:where|how to listen|link|listen)$|\bweb\s?-?cast|audio\s?cast|live stream|live link|listen|broadcast|webinar|internet|watch/i.test(
        label,
      ) &&
      !ELSEWHERE.test(label)
    ) {
      return /replay|archive|record/i.test(label) ? 1 : 2;
    }
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
  if (topic === 'other' && !/\bweb\s?-?cast|\bcall\b/i.test(words)) return 0;
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
