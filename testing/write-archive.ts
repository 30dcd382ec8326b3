// node tools/run.mjs testing/write-archive.ts DIRECTORY [years] [releases a year] [events a year]
import { writeArchive } from './archive';

const [directory, ...counts] = process.argv.slice(2);
const [years = 20, releasesPerYear = 250, eventsPerYear = 20] = counts.map(Number);
if (!directory || [years, releasesPerYear, eventsPerYear].some((count) => !(Number.isInteger(count) && count >= 0))) {
  throw new Error('write-archive.ts DIRECTORY [years] [releases a year] [events a year]');
}
writeArchive(directory, { years, releasesPerYear, eventsPerYear, until: '2026-12-31' });
