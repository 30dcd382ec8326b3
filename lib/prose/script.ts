/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Only Japanese has them; Han alone may be Chinese. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The attributes that words need to be set right: `dir` by their first letter (Unicode Bidirectional Algorithm, rule P2),
 * and `lang` where their script tells it, by which browsers choose glyphs and break lines.
 */
export function scriptOf(words: string): { dir?: 'rtl'; lang?: 'ja' } {
  const [first = ''] = /\p{L}/u.exec(words) ?? [];
  return { ...(RIGHT_TO_LEFT.test(first) ? { dir: 'rtl' } : {}), ...(KANA.test(words) ? { lang: 'ja' } : {}) };
}
