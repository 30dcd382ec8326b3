import { readFileSync } from 'node:fs';
import { sourceFiles } from './source-imports';
import { expect, test } from './unit';
import { ZONED_FOLDERS } from './zones';

/** `components/browser` runs in the visitor's zone by design. */
const OTHER_SOURCES = /^(?!components\/browser\/)(app|components|desk|lib|tools|wire)\//;
const TEST = /\.test\.ts$/;

/** Calls whose result depends on the zone of the process, always or unless a zone is given. */
const READS_ZONE = new RegExp(
  [
    /\.[gs]et(Hours|Minutes|Date|Day|Month|FullYear|TimezoneOffset)\(/,
    /\.to(Locale)?(Date|Time)String\(/,
    /\bDateTimeFormat\(/,
    /\bnew Date\([^()`]*,/,
    /\b(new Date|Date\.parse)\((`[^`]*[^`Z]`|'[^']*T[^']*[^'Z]')\)/,
    /from '(ics|date-fns)/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

const files = sourceFiles();
const isZoned = (file: string) => ZONED_FOLDERS.some((folder) => file.startsWith(`${folder}/`));

test('only folders whose tests run in two zones use what depends on the zone of the process', () => {
  const others = files.filter((file) => OTHER_SOURCES.test(file) && !isZoned(file) && !TEST.test(file));
  expect(others.filter((file) => READS_ZONE.test(readFileSync(file, 'utf8')))).toEqual([]);
});

for (const folder of ZONED_FOLDERS) {
  test(`${folder} has tests to run in two zones`, () => {
    expect(files.some((file) => file.startsWith(`${folder}/`) && TEST.test(file))).toBe(true);
  });
}

for (const code of [
  'date.getHours()',
  'date.toLocaleDateString()',
  'new Intl.DateTimeFormat()',
  'new Date(2012, 0, 27)',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be recognised
  'Date.parse(`${day}T08:00`)',
  "new Date('2012-01-27T08:00')",
  "import { createEvent } from 'ics';",
]) {
  test(`${code} depends on the zone of the process`, () => {
    expect(code).toMatch(READS_ZONE);
  });
}

for (const code of [
  'date.getUTCHours()',
  'new Date(instant).toISOString()',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be recognised
  'Date.parse(`${day}T08:00Z`)',
  "new Date('2012-01-27T08:00:00Z')",
]) {
  test(`${code} does not depend on the zone of the process`, () => {
    expect(code).not.toMatch(READS_ZONE);
  });
}
