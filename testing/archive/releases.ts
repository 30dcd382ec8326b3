import type { CalendarDate } from '@/lib/domain/instant';
import { wallTimeToInstant } from '@/lib/domain/wall-time';
import { english } from '@/lib/format/english';
import { daysAfter, workday } from './days';
import { capital, paragraphs, Slugs, type Written } from './document';
import type { PlannedEvent } from './events';
import type { Random } from './random';
import { balanceSheet, type Quarter, quarterEnd, statementsOfCashFlows, statementsOfOperations } from './statements';
import { OUTLOOK_SENTENCES, QUOTATIONS, RESULTS_SENTENCES, RISK_SENTENCES, TOPICS } from './topics';
import type { Vocabulary } from './vocabulary';

const CITY = 'WALTHAM, Mass.';
const ORDINALS = ['First', 'Second', 'Third', 'Fourth'];
const BEFORE_THE_OPENING = ['06:30', '07:00', '07:30', '08:00', '08:30'];
const AFTER_THE_CLOSE = ['16:01', '16:05', '16:15', '16:30', '17:00'];

const ABOUT = `## About ImmunoGen

ImmunoGen develops antibody-drug conjugates that carry potent agents to tumor cells. More about the company is at [www.immunogen.com](https://www.immunogen.com).`;

const CONTACTS = `For Investors:\\
ImmunoGen, Inc.\\
Carol Hausner, 781-895-0600\\
info@immunogen.com\\
or\\
For Media:\\
The Yates Network\\
Barbara Yates, 781-258-6153`;

/** The name of a quarter, as in `Second Quarter 2012`. */
export const quarterName = ({ year, index }: Quarter) => `${ORDINALS[index]} Quarter ${year}`;

/** Writes the releases of a company, each with a unique slug and id. */
export class ReleaseWriter {
  private readonly slugs = new Slugs();
  private count = 0;
  /** Earlier releases, for links to them. */
  private readonly published: { slug: string; date: CalendarDate }[] = [];

  constructor(
    private readonly random: Random,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** A release about other news: often a short notice, sometimes long. */
  affairs(date: CalendarDate): Written {
    const { random, vocabulary } = this;
    const topic = random.pick(TOPICS);
    const length = random.chance(0.45)
      ? random.int(60, 180)
      : random.chance(0.75)
        ? random.int(200, 600)
        : random.int(600, 1400);
    const body = [
      this.lead(date, vocabulary.fill(random.pick(topic.sentences))),
      paragraphs(random, vocabulary, topic.sentences, length / 2),
      this.quotation(),
      paragraphs(random, vocabulary, topic.sentences, length / 2),
    ];
    if (length > 400) body.push(this.figures(), this.linkBack(date));
    return this.release(date, capital(vocabulary.fill(random.pick(topic.titles))), body);
  }

  /** The announcement of an event. Its text agrees with the fields of the event. */
  announcement(date: CalendarDate, event: PlannedEvent): Written {
    const at = wallTimeToInstant(event.announcedStart, event.timeZone);
    const when = `${english.time(at, event.timeZone)} on ${english.day(at, event.timeZone)}`;
    const body = [
      this.lead(
        date,
        `Management will take part in ${event.title} at ${when}${event.location ? ` in ${event.location}` : ''}.`,
      ),
    ];
    const [line] = event.dialIn;
    if (line) {
      const number = line.number.replace(/^\+1(...)(...)(....)$/, '$1-$2-$3');
      body.push(`To access the live call by phone, dial ${number}. Passcode: ${line.passcode}.`);
    }
    body.push(
      `The webcast is offered on the page of [the event](/events/${event.slug}). A replay will be available at the same location through ${english.day(event.through, 'UTC').replace(/^\w+, /, '')}.`,
      this.quotation(),
    );
    return this.release(date, `ImmunoGen, Inc. Announces ${event.title}`, body, {
      events: [event.slug],
      contacts: 'both',
    });
  }

  /** The results of a quarter: 1,000 to 2,500 words with three tables. */
  results(date: CalendarDate, quarter: Quarter, event: PlannedEvent): Written {
    const { random, vocabulary } = this;
    const part = (sentences: readonly string[], least: number, most: number) =>
      paragraphs(random, vocabulary, sentences, random.int(least, most));
    const body = [
      this.lead(
        date,
        `The company reported its results for the quarter ended ${quarterEnd(quarter)}, ${quarter.year}. The [conference call](/events/${event.slug}) is open to all.`,
      ),
      this.quotation(),
      '## Recent progress',
      Array.from(
        { length: random.int(3, 8) },
        () => `- ${capital(vocabulary.fill(random.pick(random.pick(TOPICS).sentences)))}`,
      ).join('\n'),
      '## Financial results',
      part(RESULTS_SENTENCES, 250, 650),
      '## Pipeline',
      part(random.pick(TOPICS).sentences, 150, 550),
      '## Outlook',
      part(OUTLOOK_SENTENCES, 60, 180),
      part(RISK_SENTENCES, 60, 160),
      '### Consolidated Statements of Operations',
      statementsOfOperations(random, quarter),
      '### Consolidated Balance Sheets',
      balanceSheet(random, quarter),
      '### Consolidated Statements of Cash Flows',
      statementsOfCashFlows(random, quarter),
    ];
    const title = `ImmunoGen, Inc. Reports ${quarterName(quarter)} Financial Results`;
    return this.release(date, title, body, { events: [event.slug], contacts: 'both', at: '06:30' });
  }

  private release(
    date: CalendarDate,
    title: string,
    parts: string[],
    { events, contacts, at }: { events?: string[]; contacts?: 'both'; at?: string } = {},
  ): Written {
    const { random } = this;
    const slug = this.slugs.of(title);
    const time = at ?? random.pick(random.chance(0.7) ? BEFORE_THE_OPENING : AFTER_THE_CLOSE);
    const timed = at !== undefined || random.chance(0.8);
    const source = ['Source: ImmunoGen, Inc.', ...(contacts || random.chance(0.7) ? [CONTACTS] : [])];
    const body = [...parts, ABOUT, ...source].filter(Boolean).join('\n\n');
    const fields = {
      id: `immunogen-release-${++this.count}`,
      title,
      ...(timed ? { publishAt: `${date}T${time}` } : { publishedOn: date }),
      dateline: { city: CITY, wire: 'BUSINESS WIRE' },
      events,
      contacts: contacts || random.chance(0.6) ? ['investors', 'media'] : ['investors'],
      corrections: random.chance(0.03) ? [this.correction(date)] : undefined,
    };
    this.published.push({ slug, date });
    return { slug, fields, body };
  }

  private correction(date: CalendarDate) {
    const day = workday(daysAfter(date, this.random.int(3, 9)));
    return {
      at: `${day}T${this.random.pick(AFTER_THE_CLOSE)}`,
      note: this.vocabulary.fill('The number of patients is {n}; the release said {n}.'),
    };
  }

  private lead(date: CalendarDate, sentence: string): string {
    const day = english.day(date, 'UTC').replace(/^\w+, /, '');
    return `${CITY}--(BUSINESS WIRE)--${day}-- ImmunoGen, Inc. (Nasdaq: IMGN) ${this.random.pick(['today announced the following', 'gave this update', 'said today'])}: ${capital(sentence)}`;
  }

  private quotation(): string {
    return capital(this.vocabulary.fill(this.random.pick(QUOTATIONS)));
  }

  private figures(): string {
    const row = () => this.vocabulary.fill('| {measure} | {percent} | {percent} |');
    return ['| | Treatment | Control |\n|---|---|---|', row(), row(), row()].join('\n');
  }

  private linkBack(date: CalendarDate): string {
    const { slug, date: earlier } = this.random.pick([{ slug: '', date }, ...this.published]);
    return earlier < date ? `More is in an [earlier release](/releases/${slug}).` : '';
  }
}
