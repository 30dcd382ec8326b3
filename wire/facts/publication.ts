import { type AnalysedRelease, sentenceAt } from './release';

const TO_PUBLISH =
  /\b(?:will|plans? to|intends? to|expects? to|to|is scheduled to|scheduled to)\s(?:\w+\s)?(?:release|report|publish|issue|announce|post|disclose)s?\b[^.;]{0,160}$/i;
const OF_A_CALL = /\b(?:call|webcast|conference|presentation|meeting)\b/i;

/** Whether a date is the day on which results will be published: "will report its results on". */
export function isPublication(release: AnalysedRelease, date: { start: number }): boolean {
  const sentence = release.sentences[sentenceAt(release, date.start)];
  const before = sentence ? release.plain.slice(sentence.start, date.start) : '';
  return TO_PUBLISH.test(before) && !OF_A_CALL.test(before.slice(-90));
}
