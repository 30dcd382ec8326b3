import { type Block, ownOrCommon } from './blocks';
import { oneOf } from './one-of';
import { type AnalysedRelease, spans, topicAt } from './release';
import type { Fact } from './types';

/** A sentence that says where people meet. */
const MEETS = /\b(?:held|takes? place|taking place|hosted|convened?)\b/i;
const MEETING = oneOf(
  [/presentation/, /meeting/, /markets? day/, /investors? day/, /seminar/, /briefing/, /symposium/, /AGM/],
  { before: /\b/, after: /s?\b/ },
);
const WORD = "(?:\\p{Lu}|\\d)[\\p{L}\\d'’/&.-]*";
/** "at the offices of Orrin LLP, 10 Mill Row, London EC4M 7AL", "at Hotel Nord, Kaigata 24/26, Oslo" */
const PLACE = new RegExp(
  `\\bat (?:the )?(?:(?:offices|premises|headquarters) of )?(?<place>\\p{Lu}[\\p{L}\\d'’/&.-]*(?: (?:${WORD}|of|and|&|de|du|am|der))*(?:, (?:\\d{1,5} )?${WORD}(?: ${WORD})*){0,4})`,
  'gu',
);
/** What stands at "at" and is no place, or no one knows which. */
const NO_PLACE = /\b(?:conference|call|webcast|time|noon|midnight|a\.m|p\.m|website|E?[SD]T|GMT|CET|BST)\b/i;
const IS_PLACE =
  /,|\b(?:cent(?:re|er)|hotel|hall|house|exchange|office|theatre|theater|tower|building|club|institute|museum|university)\b/i;

/** Where people meet, in the words of the release. @param block where the event is announced, if it is one of several */
export function placeOf(release: AnalysedRelease, block?: Block): Fact<string> | undefined {
  const { plain, sentences } = release;
  const found = sentences.flatMap(({ start, end }) => {
    const words = plain.slice(start, end);
    if (!MEETS.test(words) || !MEETING.test(words) || topicAt(release, start) === 'contact') return [];
    return [...words.matchAll(PLACE)].flatMap((match) => {
      const place = (match.groups?.place ?? '').replace(/[.,\s]+$/, '');
      if (NO_PLACE.test(place) || !IS_PLACE.test(place)) return [];
      const from = start + match.index + match[0].indexOf(place);
      return [{ start: from, end: from + place.length, value: place.replace(/\s+/g, ' ') }];
    });
  });
  const [first] = ownOrCommon(release, found, block);
  return first && { value: first.value, at: spans(release, first) };
}
