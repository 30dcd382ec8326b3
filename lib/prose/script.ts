/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
/** Only Japanese has them; Han alone may be Chinese. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;

/**
 * The attributes that words need to be set right: `dir` by most of their letters, since a release in Arabic may begin
 * with the name of a city in Latin ones; and `lang` where their script tells it, by which browsers choose glyphs and
 * break lines.
 * @param around the text that a title belongs to: it may have kana where the title has none
 */
export function scriptOf(words: string, around = ''): { dir?: 'rtl'; lang?: 'ja' } {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const isRightToLeft = 2 * (words.match(RIGHT_TO_LEFT)?.length ?? 0) > letters;
  const isJapanese = KANA.test(words) || (HAN.test(words) && KANA.test(around));
  return { ...(isRightToLeft ? { dir: 'rtl' } : {}), ...(isJapanese ? { lang: 'ja' } : {}) };
}
