import { wallTimeToInstant } from '@/lib/domain/wall-time';
import { expect, test } from '@/testing/unit';
import { britishEnglish } from './english';
import type { Formatter } from './formatter';
import { canadianFrench, frenchOfFrance } from './french';
import { german } from './german';
import { japanese } from './japanese';

const winter = wallTimeToInstant('2012-01-27T08:00', 'America/New_York');
const summer = wallTimeToInstant('2012-07-27T15:30', 'America/New_York');
const noon = wallTimeToInstant('2025-05-01T12:05', 'Asia/Tokyo');

test('an instant is written as announcements in the language do', () => {
  const all = [britishEnglish, japanese, frenchOfFrance, canadianFrench, german];
  expect(all.map((format) => format.dayTime(winter, 'America/New_York'))).toEqual([
    'Friday 27 January 2012, 8.00am ET',
    '2012年1月27日（金）午前8時（米国東部時間）',
    'vendredi 27 janvier 2012 à 8 h 00 (heure de l’Est nord-américain)',
    'vendredi 27 janvier 2012 à 8 h 00 (HE)',
    'Freitag, 27. Januar 2012, 8:00 Uhr (ET)',
  ]);
  expect(all.map((format) => format.shortDayTime(summer, 'America/New_York'))).toEqual([
    '27 Jul 2012, 3.30pm ET',
    '2012年7月27日午後3時30分（米国東部時間）',
    '27 juil. 2012 à 15 h 30 (heure de l’Est nord-américain)',
    '27 juill. 2012 à 15 h 30 (HE)',
    '27. Juli 2012, 15:30 Uhr (ET)',
  ]);
  expect(all.map((format) => format.dayTime(noon, 'Asia/Tokyo'))).toEqual([
    'Thursday 1 May 2025, 12.05pm JST',
    '2025年5月1日（木）午後0時5分（日本時間）',
    'jeudi 1er mai 2025 à 12 h 05 (heure du Japon)',
    'jeudi 1er mai 2025 à 12 h 05 (JST)',
    'Donnerstag, 1. Mai 2025, 12:05 Uhr (JST)',
  ]);
});

test('several days are written with what differs', () => {
  const days = (format: Formatter, first: string, last: string) => [
    format.days(first, last),
    format.shortDays(first, last),
  ];
  expect(days(britishEnglish, '2025-11-18', '2025-11-19')).toEqual([
    'Tuesday 18 November – Wednesday 19 November 2025',
    '18–19 Nov 2025',
  ]);
  expect(days(japanese, '2025-11-18', '2025-11-19')).toEqual([
    '2025年11月18日（火）～19日（水）',
    '2025年11月18日～19日',
  ]);
  expect(days(japanese, '2025-11-30', '2025-12-01')[1]).toBe('2025年11月30日～12月1日');
  expect(days(japanese, '2025-12-31', '2026-01-01')[1]).toBe('2025年12月31日～2026年1月1日');
  expect(days(frenchOfFrance, '2025-05-01', '2025-05-02')).toEqual([
    'jeudi 1er – vendredi 2 mai 2025',
    '1er–2 mai 2025',
  ]);
  expect(days(canadianFrench, '2025-12-31', '2026-01-01')[1]).toBe('31 déc. 2025 – 1er janv. 2026');
  expect(days(german, '2025-11-18', '2025-11-19')).toEqual([
    'Dienstag, 18. – Mittwoch, 19. November 2025',
    '18.–19. Nov. 2025',
  ]);
});

const ZONES: [zone: string, names: [japanese: string, french: string, canadian: string, german: string]][] = [
  ['America/Toronto', ['米国東部時間', 'heure de l’Est nord-américain', 'HE', 'ET']],
  ['Europe/Paris', ['中央ヨーロッパ時間', 'heure d’Europe centrale', 'CET', 'MEZ']],
  ['Europe/London', ['イギリス時間', 'heure moyenne de Greenwich', 'GMT', 'GMT']],
  ['Asia/Tokyo', ['日本時間', 'heure du Japon', 'JST', 'JST']],
  ['Asia/Hong_Kong', ['香港時間', 'heure de Hong Kong', 'HKT', 'HKT']],
  ['UTC', ['協定世界時', 'UTC', 'UTC', 'UTC']],
];

for (const [zone, names] of ZONES) {
  test(`${zone} has the name that each language gives it`, () => {
    const all = [japanese, frenchOfFrance, canadianFrench, german].map((format) => format.zoneName(winter, zone));
    expect(all).toEqual(names);
  });
}

test('summer time is named where the language names it', () => {
  expect(german.zoneName(summer, 'Europe/Zurich')).toBe('MESZ');
  expect(britishEnglish.zoneName(summer, 'Europe/London')).toBe('BST');
  expect(frenchOfFrance.zoneName(summer, 'Europe/London')).toBe('heure d’été britannique');
});

test('numbers and sizes have the marks and units of the language', () => {
  const said = (format: Formatter) => [format.number(1234567), format.size(1_249_000), format.size(999)];
  expect(said(japanese)).toEqual(['1,234,567', '1.2 MB', '999 バイト']);
  expect(said(frenchOfFrance)).toEqual(['1\u202f234\u202f567', '1,2 Mo', '999 octets']);
  expect(said(canadianFrench)).toEqual(['1\u00a0234\u00a0567', '1,2 Mo', '999 octets']);
  expect(said(german)).toEqual(['1.234.567', '1,2 MB', '999 Bytes']);
});

test('a time stays on one line', () => {
  expect(frenchOfFrance.unbroken('à 8 h 00 (HE)')).toBe('à 8\u00a0h\u00a000 (HE)');
  expect(german.unbroken('8:00 Uhr (MEZ)')).toBe('8:00\u00a0Uhr (MEZ)');
  expect(britishEnglish.unbroken('9.30am GMT')).toBe('9.30am\u00a0GMT');
});

test('a language is called as its speakers call it, and by others as they do', () => {
  expect([japanese.language('en'), frenchOfFrance.language('ja'), german.language('fr')]).toEqual([
    '英語',
    'japonais',
    'Französisch',
  ]);
});
