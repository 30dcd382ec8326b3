/** The commonest small words of languages that releases are written in, but for those that English has as well. */
const SMALL_WORDS: Record<string, string> = {
  en: 'the of and to for will with by from on at this is are its be',
  de: 'der die das und von für mit wird den dem des ein eine auf im ist sich zur zum bei werden',
  fr: 'le la les et des du une pour dans sur est par au aux ses cette qui avec sera',
  es: 'el la los las y del una para por con en su se es al que será',
  it: 'il lo gli e di del della che per con una nel sono alla dal sarà',
  pt: 'o os as e de do da em para com uma por será ao dos das que',
  nl: 'de het en van een voor met op zijn wordt aan bij dat zal door',
  sv: 'och att det som för med den av en till är på kommer ett',
  da: 'og at det som for med den af en til er på vil et der',
  no: 'og at det som for med den av en til er på vil et fra',
  fi: 'ja on sekä että klo sen joka tai yhtiön ovat',
  pl: 'i w z na do oraz się od jest za przez dla',
};
/** Signs of scripts that no English text is written in. */
const SCRIPTS: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
];
/** As much as tells a language from another. */
const SAMPLE = 6000;
const FEWEST_WORDS = 5;

/**
 * The language that a text is written in, ISO 639-1. English where it is short or undecided: the facts are then looked
 * for, and their absence is seen.
 */
export function textLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) > letters * 0.2) return language;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(SMALL_WORDS).map(([language, small]) => {
    const set = new Set(small.split(' '));
    return { language, score: words.filter((word) => set.has(word)).length };
  });
  const english = scores.find(({ language }) => language === 'en')?.score ?? 0;
  const [best] = scores.sort((a, b) => b.score - a.score);
  return best && best.score >= FEWEST_WORDS && best.score > english * 1.5 ? best.language : 'en';
}
