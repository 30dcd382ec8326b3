import { type Block, ownOrCommon } from './blocks';
import { oneOf } from './one-of';
import { type AnalysedRelease, sentenceAt, spans, topicAt } from './release';
import type { Fact } from './types';

/** People register before they take part. */
const REGISTER = oneOf([/(?:pre-?)?register(?:ing)?/, /(?:pre-?)?registration/, /sign[ -]?up/], {
  before: /\b/,
  after: /\b/,
});
/** Other registers, and lists of addresses. */
const OTHER = oneOf(
  [
    /registered (?:office|trade ?marks?|in|address)/,
    /register of/,
    /share register/,
    /registration (?:statement|number|no|rights)/,
    /(?:e-?mail )?alerts?/,
    /newsletter|mailing list|distribution list/,
    /register of members|shareholder register/,
  ],
  { before: /\b/, after: /\b/ },
);

/** How far before an address the words stand that say what it is for. */
const REACH = 160;

/** The address at which people register to take part. @param block where the call is announced, if it is one of several */
export function registrationUrl(release: AnalysedRelease, block?: Block): Fact<string> | undefined {
  const { plain, sentences, text, web } = release;
  const shown = web.filter(({ malformed }) => !malformed);
  const hidden = text.links
    .filter(({ href, start, end }) => /^https?:\/\//i.test(href) && end > start)
    .filter(({ start, end }) => !web.some((address) => address.start < end && start < address.end))
    .map(({ href, start, end }) => ({ start, end, value: href }));
  const candidates = [...shown, ...hidden]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const sentence = sentences[sentenceAt(release, start)];
      if (!sentence || topicAt(release, start) === 'contact') return false;
      const before = plain.slice(Math.max(sentence.start, start - REACH), end);
      return REGISTER.test(before) && !OTHER.test(plain.slice(sentence.start, sentence.end));
    });
  const [first] = ownOrCommon(release, candidates, block);
  return first && { value: first.value, at: spans(release, first) };
}
