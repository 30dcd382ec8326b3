/**
 * The commonest small words of languages that releases are written in, and words that every release has; none that stands
 * in English texts as well.
 */
const WORDS: Record<string, string> = {
  en: 'the of and to for will with by from on at this is are its be announces announced reports reported results quarter year call host company today',
  de: 'der die das und von für mit wird den dem des ein eine auf im ist sich zur zum bei werden gibt lädt nach über uhr des ersten zweiten dritten vierten quartal quartals quartalszahlen jahreszahlen halbjahr halbjahreszahlen geschäftsjahr ergebnis ergebnisse zahlen umsatz telefonkonferenz hauptversammlung veröffentlicht bekannt einladung märz mai juni juli oktober dezember',
  fr: 'le la les et des du une pour dans sur est par au aux ses cette qui avec sera à résultats chiffre trimestre semestre exercice conférence téléphonique communiqué publie annonce publication société janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'el la los las y del una para por con en su se es al que será resultados trimestre semestre ejercicio conferencia anuncia presenta enero febrero mayo junio julio octubre diciembre',
  it: 'il lo gli e di del della che per con una nel sono alla dal sarà risultati trimestre semestre bilancio conferenza annuncia presenta gennaio febbraio marzo maggio giugno luglio ottobre dicembre',
  pt: 'o os as e de do da em para com uma por será ao dos das que resultados trimestre semestre teleconferência anuncia divulga janeiro fevereiro março maio junho julho outubro dezembro',
  nl: 'de het en van een voor met op zijn wordt aan bij dat zal door resultaten kwartaal halfjaar jaarcijfers cijfers publiceert maart mei juni juli augustus oktober',
  sv: 'och att det som för med den av en till är på kommer ett kvartalet delårsrapport bokslutskommuniké resultat inbjudan juni juli augusti oktober',
  da: 'og at det som for med den af en til er på vil et der kvartal halvår regnskab delårsrapport offentliggør juni juli oktober',
  no: 'og at det som for med den av en til er på vil et fra kvartal kvartalet resultater presentasjon juni juli oktober desember',
  fi: 'ja on sekä että klo sen joka tai yhtiön ovat osavuosikatsaus tilinpäätös julkaisee vuosineljännes',
  pl: 'i w z na do oraz się od jest za przez dla wyniki kwartał kwartale raport spółka',
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
/** A headline has few small words: three that are not English tell, where no English one stands among them. */
const FEWEST_ALONE = 3;

/**
 * The language that a text is written in, ISO 639-1. English where it is undecided: the facts are then looked for, and
 * their absence is seen.
 */
export function textLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) > letters * 0.2) return language;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(WORDS).map(([language, own]) => {
    const set = new Set(own.split(' '));
    return { language, score: words.filter((word) => set.has(word)).length };
  });
  const english = scores.find(({ language }) => language === 'en')?.score ?? 0;
  const [best] = scores.sort((a, b) => b.score - a.score);
  const fewest = english === 0 ? FEWEST_ALONE : FEWEST_WORDS;
  return best && best.score >= fewest && best.score > english * 1.5 ? best.language : 'en';
}
