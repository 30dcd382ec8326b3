import type { CalendarDate, WallTime } from '@/lib/domain/instant';
import { daysAfter, workday } from './days';
import { Slugs, type Written } from './document';
import type { Random } from './random';
import type { Quarter } from './statements';
import { QUOTATIONS } from './topics';
import type { Vocabulary } from './vocabulary';

/** A planned event, before its announcement. */
export interface PlannedEvent {
  slug: string;
  kind: 'conference call' | 'meeting' | 'conference';
  title: string;
  announcedOn: CalendarDate;
  announcedStart: WallTime;
  start: WallTime;
  timeZone: string;
  location?: string | undefined;
  dialIn: { label: string; number: string; passcode: string }[];
  /** The last day of the replay. */
  through: CalendarDate;
  /** The quarter that a call is about. */
  quarter?: Quarter | undefined;
}

const HOME = 'America/New_York';
const ELSEWHERE = [
  HOME,
  HOME,
  HOME,
  'America/Los_Angeles',
  'America/Chicago',
  'Europe/London',
  'Europe/Zurich',
  'Asia/Tokyo',
];
const AREA_CODES = ['617', '913', '719', '212', '303', '415', '312'];
// No clock changes at these hours in these zones.
const HOURS = ['08:00', '08:30', '09:15', '10:00', '11:20', '13:40', '14:30', '16:30'];

/** Plans and writes the events of a company, each with a unique slug and id. */
export class EventWriter {
  private readonly slugs = new Slugs();
  private count = 0;

  constructor(
    private readonly random: Random,
    private readonly vocabulary: Vocabulary,
  ) {}

  call(date: CalendarDate, quarter: Quarter, name: string): PlannedEvent {
    const title = `the Conference Call on ${name} Financial Results`;
    return this.plan({
      kind: 'conference call',
      title,
      date,
      timeZone: HOME,
      hours: ['08:00', '08:30', '16:30'],
      quarter,
    });
  }

  annualMeeting(date: CalendarDate): PlannedEvent {
    const title = `the ${date.slice(0, 4)} Annual Meeting of Shareholders`;
    return this.plan({
      kind: 'meeting',
      title,
      date,
      timeZone: HOME,
      hours: ['09:00', '10:00'],
      location: 'Waltham, Massachusetts',
    });
  }

  conference(date: CalendarDate): PlannedEvent {
    const title = this.vocabulary.fill(`the ${date.slice(0, 4)} {bank} {conference}`);
    const location = this.vocabulary.fill('{city}');
    return this.plan({
      kind: 'conference',
      title,
      date,
      timeZone: this.random.pick(ELSEWHERE),
      hours: HOURS,
      location,
    });
  }

  private plan(event: {
    kind: PlannedEvent['kind'];
    title: string;
    date: CalendarDate;
    timeZone: string;
    hours: string[];
    location?: string;
    quarter?: Quarter;
  }): PlannedEvent {
    const { random } = this;
    const { kind, title, timeZone, location, quarter } = event;
    const date = workday(event.date);
    const start = `${date}T${random.pick(event.hours)}`;
    return {
      slug: this.slugs.of(title.replace(/^the /, '')),
      kind,
      title,
      announcedOn: workday(daysAfter(date, -random.int(10, 20))),
      announcedStart: random.chance(0.06)
        ? `${workday(daysAfter(date, random.pick([-2, -1, 1])))}T${random.pick(HOURS)}`
        : start,
      start,
      timeZone,
      location,
      quarter,
      dialIn: kind === 'conference call' ? [{ label: 'Live call', ...this.phone() }] : [],
      through: daysAfter(date, random.pick([7, 14, 30, 90])),
    };
  }

  /** The event as content, with publishAt if it has no announcement. */
  write(event: PlannedEvent, announcement: Written | undefined, results: Written | undefined): Written {
    const { random } = this;
    const webcast = `https://webcast.example.com/${event.slug}`;
    const moved = event.announcedStart !== event.start;
    const durationMinutes = random.chance(0.5) ? String(random.pick([30, 45, 60, 90])) : undefined;
    const isCancelled = random.chance(0.01);
    const fields = {
      id: `immunogen-event-${++this.count}`,
      title: event.title.replace(/^the /, ''),
      kind: event.kind,
      start: event.start,
      timeZone: event.timeZone,
      durationMinutes,
      status: isCancelled ? 'cancelled' : undefined,
      announcement: announcement?.slug,
      publishAt: announcement ? undefined : `${event.announcedOn}T09:00`,
      location: event.location,
      dialIn: unlessEmpty(event.dialIn),
      webcast: { url: webcast },
      replay: {
        through: event.through,
        url: `${webcast}/replay`,
        dialIn: unlessEmpty(event.dialIn.map(() => ({ label: 'Replay', ...this.phone(), through: event.through }))),
      },
      materials: this.materials(event, results),
      speakers: Array.from({ length: random.int(1, 4) }, () => ({
        name: this.vocabulary.fill('{person}'),
        role: this.vocabulary.fill('{officer}'),
      })),
      forwardLookingStatements: { title: 'Risk factors', url: 'https://www.example.com/risk-factors' },
      history: [
        { at: event.announcedOn, note: 'Announced.' },
        ...(moved
          ? [
              {
                at: `${daysAfter(event.announcedOn, 2)}T12:00`,
                note: 'Moved to another time.',
                formerStart: event.announcedStart,
              },
            ]
          : []),
        ...(isCancelled
          ? [{ at: `${daysAfter(event.announcedOn, 2)}T13:00`, note: 'Cancelled.', formerStatus: 'confirmed' }]
          : []),
      ],
    };
    return { slug: event.slug, fields, body: this.vocabulary.fill(random.pick(QUOTATIONS)) };
  }

  private materials({ slug, kind, start }: PlannedEvent, results: Written | undefined) {
    const day = start.slice(0, 10);
    if (kind !== 'conference call')
      return [{ kind: 'slides', title: 'Presentation', url: `https://slides.example.com/${slug}`, publishAt: start }];
    return [
      ...(results ? [{ kind: 'release', title: 'Results', release: results.slug }] : []),
      { kind: 'slides', title: 'Slides', file: slidesFile(slug), publishAt: `${day}T07:30` },
      { kind: 'transcript', title: 'Transcript', file: transcriptFile(slug), publishAt: `${daysAfter(day, 1)}T12:00` },
    ];
  }

  private phone() {
    const { random } = this;
    const number = `+1${random.pick(AREA_CODES)}5550${random.int(100, 199)}`;
    return { number, passcode: String(random.int(1_000_000, 9_999_999)) };
  }
}

export const slidesFile = (slug: string) => `${slug}/slides.pdf`;
export const transcriptFile = (slug: string) => `${slug}/transcript.txt`;

const unlessEmpty = <T>(list: T[]) => (list.length > 0 ? list : undefined);
