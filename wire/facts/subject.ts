import type { Topic } from './cues';
import { type AnalysedRelease, sentenceAt, topicAt } from './release';
import type { Span } from './types';

/** "877-918-3306 for the replay", "855-555-0132 (replay)" */
const REPLAY_BEHIND =
  /^ {0,2}(?:\([^)]{0,30}\)\s?)?(?:for|to (?:hear|access)|-|–|\()\s?(?:the\s|a\s|an\s)?(?:telephone\s|phone\s)?(?:replay|recording|rebroadcast|playback)/i;
/** "a 30-day replay"; with a capital it may be the next label. */
const LASTS = /^\s(?:replay|archive|recording)/;
/** "877-918-3306 for the live call" */
const LIVE_BEHIND = /^\s{0,2}(?:\([^)]{0,30}\)\s?)?(?:for|-|–|\()\s?(?:the\s)?live/i;
/** A sentence that begins with the recording: "A replay of the call, which begins at 9:00, is available until May 4". */
const BEGINS_WITH_REPLAY = /replay|record|archiv/i;

/**
 * What a number, a code, a day or a length of time is said of: the live call, its recording, or something else. The one
 * place that decides it: by the words right behind, else by what was spoken of last before, else by how the sentence
 * begins and ends.
 */
export function subjectOf(release: AnalysedRelease, { start, end }: Span): Topic {
  const { plain, sentences } = release;
  const behind = plain.slice(end, end + 60);
  if (REPLAY_BEHIND.test(behind) || LASTS.test(behind)) return 'replay';
  if (LIVE_BEHIND.test(behind)) return 'live';
  const topic = topicAt(release, start);
  if (topic === 'replay' || topic === 'contact') return topic;
  const sentence = sentences[sentenceAt(release, start)];
  return sentence &&
    topicAt(release, sentence.end) === 'replay' &&
    BEGINS_WITH_REPLAY.test(plain.slice(sentence.start, sentence.start + 40))
    ? 'replay'
    : topic;
}
