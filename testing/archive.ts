import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CalendarDate } from '@/lib/domain/instant';
import { daysBetween } from '@/lib/domain/wall-time';
import { daysAfter, workday, yearsBefore } from './archive/days';
import { mdx, paragraphs, type Written } from './archive/document';
import { EventWriter, type PlannedEvent, slidesFile, transcriptFile } from './archive/events';
import { pdf } from './archive/files';
import { Random } from './archive/random';
import { quarterName, ReleaseWriter } from './archive/releases';
import type { Quarter } from './archive/statements';
import { OUTLOOK_SENTENCES, RESULTS_SENTENCES } from './archive/topics';
import { Vocabulary } from './archive/vocabulary';

export interface ArchiveSize {
  years: number;
  releasesPerYear: number;
  eventsPerYear: number;
  /** The last day of the last year. No release is later; the last event starts about then. */
  until: CalendarDate;
}

/**
 * Writes the content directory of a company with years of releases and events: results with statements;
 * calls, meetings and conferences with announcements; notices, corrections and documents. The same size
 * gives the same bytes everywhere.
 */
export function writeArchive(directory: string, { years, releasesPerYear, eventsPerYear, until }: ArchiveSize): void {
  rmSync(directory, { recursive: true, force: true });
  const made = new Set<string>();
  const write = (path: string, text: string | Uint8Array) => {
    const file = join(directory, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, text);
  };
  for (const folder of ['releases', 'events', 'files']) mkdirSync(join(directory, folder), { recursive: true });
  cpSync('content/company.yaml', join(directory, 'company.yaml'));

  const random = new Random(20_260_101);
  const vocabulary = new Vocabulary(random);
  const releases = new ReleaseWriter(random, vocabulary);
  const events = new EventWriter(random, vocabulary);

  for (let back = years; back > 0; back--) {
    const from = daysAfter(yearsBefore(until, back), 1);
    const days = daysBetween(from, yearsBefore(until, back - 1));
    const planned = planEvents(events, eventsPerYear, from, days);
    const written = writeReleases(releases, random, planned, releasesPerYear, from, days);
    for (const release of written.all) write(`releases/${release.slug}.mdx`, mdx(release));
    for (const event of planned) {
      const document = events.write(event, written.announcements.get(event), written.results.get(event));
      write(`events/${event.slug}.mdx`, mdx(document));
      if (event.kind !== 'conference call') continue;
      write(`files/${slidesFile(event.slug)}`, pdf([document.slug, 'Slides']));
      write(`files/${transcriptFile(event.slug)}`, paragraphs(random, vocabulary, SPOKEN, 600));
    }
  }
}

const SPOKEN = [...RESULTS_SENTENCES, ...OUTLOOK_SENTENCES];

/** The events of a year, evenly distributed: four calls, an annual meeting, and conferences. */
function planEvents(events: EventWriter, count: number, from: CalendarDate, days: number): PlannedEvent[] {
  const quarterOf = (index: number) => Math.floor((index * 4) / Math.max(count, 4));
  return Array.from({ length: count }, (_, index) => {
    // The first and last are announced within the year too: each is announced 10 to 20 days ahead.
    const date = daysAfter(from, 23 + Math.floor(((days - 13) * index) / count));
    if (index === 0 || quarterOf(index) > quarterOf(index - 1)) {
      const quarter = quarterBefore(date);
      return events.call(date, quarter, quarterName(quarter));
    }
    return index === Math.floor(count / 2) - 1 ? events.annualMeeting(date) : events.conference(date);
  });
}

/** The last quarter that has ended before a day. */
function quarterBefore(date: CalendarDate): Quarter {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const index = Math.floor((month - 1) / 3) - 1;
  return index < 0 ? { year: year - 1, index: 3 } : { year, index };
}

/** The releases of a year in order. Results come first, then announcements, and news up to the count. */
function writeReleases(
  releases: ReleaseWriter,
  random: Random,
  planned: PlannedEvent[],
  count: number,
  from: CalendarDate,
  days: number,
) {
  const announcements = new Map<PlannedEvent, Written>();
  const results = new Map<PlannedEvent, Written>();
  const due: { date: CalendarDate; write: () => Written }[] = [
    ...planned.flatMap((event) => {
      const { quarter, start } = event;
      if (!quarter) return [];
      const date = start.slice(0, 10);
      return [{ date, write: () => kept(results, event, releases.results(date, quarter, event)) }];
    }),
    ...planned.map((event) => ({
      date: event.announcedOn,
      write: () => kept(announcements, event, releases.announcement(event.announcedOn, event)),
    })),
  ].slice(0, count);
  while (due.length < count) {
    const date = workday(daysAfter(from, random.int(2, days)));
    due.push({ date, write: () => releases.affairs(date) });
  }
  const all = due.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).map(({ write }) => write());
  return { all, announcements, results };
}

function kept(written: Map<PlannedEvent, Written>, event: PlannedEvent, release: Written): Written {
  written.set(event, release);
  return release;
}
