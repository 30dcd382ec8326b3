import { expect, test } from '@/testing/unit';
import { textLanguage } from './text-language';

const CASES: [language: string, text: string][] = [
  ['de', 'Muster AG veröffentlicht Quartalszahlen am 5. Mai 2025'],
  ['de', 'Muster AG lädt zur Telefonkonferenz ein'],
  ['de', 'Ergebnisse des ersten Quartals 2025'],
  ['de', 'Die Muster AG hält eine Telefonkonferenz ab. Beginn: 10.00 Uhr.'],
  ['fr', 'Exemple SA : résultats du premier trimestre 2025'],
  ['fr', 'Conférence téléphonique le 5 mai à 10 h 00'],
  ['fr', 'Exemple SA publie ses résultats annuels le 5 mars'],
  ['es', 'La compañía presenta los resultados del primer trimestre'],
  ['it', 'La società annuncia i risultati del primo trimestre'],
  ['ja', '2025年3月期 第1四半期決算のお知らせ'],
  ['zh', '公布二零二五年第一季度业绩'],
  ['el', 'Αποτελέσματα πρώτου τριμήνου'],
  ['en', 'Acme to Host Call'],
  ['en', 'Acme Reports Third Quarter Results'],
  ['en', 'Deutsche Börse AG: Q1 2025'],
  ['en', 'Banco de la Plata del Sur to Host Earnings Call'],
  ['en', 'Société Générale de Surveillance reports results for the first quarter'],
  ['en', 'Date: May 5, 2025\nTime: 9:00 a.m. CET\nDial-in: +49 69 1234567'],
  ['en', 'Banco de la Plata del Sur'],
  ['en', 'Los Olivos and Las Palmas: results of El Paso de la Vega'],
  ['en', ''],
];

for (const [language, text] of CASES) {
  test(`the language of ${JSON.stringify(text)} is ${language}`, () => expect(textLanguage(text)).toBe(language));
}
