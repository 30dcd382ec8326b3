/** Words that name the language of a call, and its ISO 639-1 code. */
const LANGUAGES: [RegExp, string][] = [
  [/\bin English\b|\bEnglish\b/i, 'en'],
  [/\bin (?:French|Français)\b|\b(?:the )?French(?:[- ](?:language|call|conference|one)\b|:)/i, 'fr'],
  [/\bin German\b|\bGerman[- ](?:language|call|conference)/i, 'de'],
  [/\bin (?:Spanish)\b|\bSpanish[- ](?:language|call|conference)/i, 'es'],
  [/\bin Portuguese\b|\bPortuguese\b/i, 'pt'],
  [/\bin (?:Hebrew)\b|\bHebrew\b/i, 'he'],
  [/\bin (?:Chinese|Mandarin)\b|\bMandarin\b/i, 'zh'],
  [/\bin Japanese\b|\bJapanese[- ](?:language|call)/i, 'ja'],
  [/\bin Swedish\b/i, 'sv'],
  [/\bin Norwegian\b/i, 'no'],
  [/\bin Danish\b/i, 'da'],
  [/\bin Finnish\b/i, 'fi'],
  [/\bin Dutch\b/i, 'nl'],
  [/\bin Italian\b/i, 'it'],
];

function named(words: string): { language: string; at: number }[] {
  return LANGUAGES.flatMap(([pattern, language]) =>
    [...words.matchAll(new RegExp(pattern.source, 'gi'))].map(({ index }) => ({ language, at: index })),
  ).sort((a, b) => a.at - b.at);
}

/** The first language that some words name, if any. */
export function firstLanguage(words: string): string | undefined {
  return named(words)[0]?.language;
}

/** The last language that some words name, if any. */
export function lastLanguage(words: string): string | undefined {
  return named(words).at(-1)?.language;
}
