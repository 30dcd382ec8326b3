import { DAY_MS, type Instant } from '@/lib/domain/instant';
import { wallTimeAt, wallTimeToInstant } from '@/lib/domain/wall-time';

/** An event as in a release and in its file. */
export interface Announced {
  /** `YYYY-MM-DDTHH:mm` in New York. */
  start: string;
  kind: 'conference call' | 'conference' | 'meeting';
  title: string;
  dialIn?: { number: string; passcode: string };
  /** Its last day on the web and by phone. */
  replay?: { through: string; byPhone: string; number: string; passcode: string };
}

/** A release and its events, correct until a mistake is added. */
export interface Several {
  words: string;
  events: Announced[];
}

/** Pseudorandom numbers, the same in every run. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Random = (below: number) => number;

const pick = <T>(random: Random, from: readonly T[]): T => from[random(from.length)] as T;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const parts = (start: string) => {
  const [date = '', time = ''] = start.split('T');
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [hour = 0, minute = '00'] = [Number(time.slice(0, 2)), time.slice(3)];
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  return { year, month: MONTHS[month - 1] ?? '', day, hour, minute, weekday };
};

const DATES: ((start: string) => string)[] = [
  (start) => `${parts(start).weekday}, ${parts(start).month} ${parts(start).day}, ${parts(start).year}`,
  (start) => `${parts(start).month} ${parts(start).day}, ${parts(start).year}`,
  (start) => `${parts(start).weekday} ${parts(start).day} ${parts(start).month} ${parts(start).year}`,
  (start) =>
    `${parts(start).weekday.slice(0, 3)}., ${parts(start).month.slice(0, 3)} ${parts(start).day}, ${parts(start).year}`,
];

const clock = ({ hour, minute }: { hour: number; minute: string }) => `${hour % 12 || 12}:${minute}`;
const elsewhere = (start: string, timeZone: string) =>
  parts(wallTimeAt(wallTimeToInstant(start, 'America/New_York'), timeZone));
const half = (hour: number) => (hour < 12 ? 'a.m.' : 'p.m.');

const TIMES: ((start: string) => string)[] = [
  (start) => `${clock(parts(start))} ${half(parts(start).hour)} ET`,
  (start) => `${clock(parts(start))} ${half(parts(start).hour).replaceAll('.', '').toUpperCase()} Eastern Time`,
  (start) => {
    const pacific = elsewhere(start, 'America/Los_Angeles');
    return `${clock(parts(start))} ${half(parts(start).hour)} Eastern Time (${clock(pacific)} ${half(pacific.hour)} Pacific Time)`;
  },
  (start) => {
    const { hour, minute } = elsewhere(start, 'Europe/Berlin');
    return `${clock(parts(start))} ${half(parts(start).hour)} ET / ${String(hour).padStart(2, '0')}:${minute} CET`;
  },
];

const CONFERENCES = [
  'Cowell 45th Annual Health Care Conference',
  'Leeds Global Biopharma Conference',
  'Harbor Street Growth Forum',
  'Barrow & Finch Industrials Summit',
  'Northgate Technology Symposium',
];
const QUARTERS = ['First', 'Second', 'Third', 'Fourth'];

/** Increasing instants within the working hours of a spring. */
function startsOf(random: Random, count: number): string[] {
  let day: Instant = Date.parse('2025-04-07T00:00:00Z');
  return Array.from({ length: count }, () => {
    day += (1 + random(20)) * DAY_MS;
    while ([0, 6].includes(new Date(day).getUTCDay())) day += DAY_MS;
    const time = `${String(8 + random(9)).padStart(2, '0')}:${pick(random, ['00', '10', '15', '30', '45'])}`;
    return `${new Date(day).toISOString().slice(0, 10)}T${time}`;
  });
}

const dayLater = (start: string, days: number) =>
  new Date(Date.parse(`${start.slice(0, 10)}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

interface Telling {
  random: Random;
  date: (start: string) => string;
  time: (start: string) => string;
  names: string[];
}

const conference = (title: string, start: string): Announced => ({ title, start, kind: 'conference' });
const call = (title: string, start: string): Announced => ({ title, start, kind: 'conference call' });

/** Forms in which releases announce several events. */
const WORDINGS: ((telling: Telling) => Several)[] = [
  // Blocks with labels
  ({ random, date, time, names: [one = '', two = ''] }) => {
    const [a = '', b = ''] = startsOf(random, 2);
    const block = (name: string, start: string) =>
      `**${name}**\\\nFormat: Fireside chat\\\nDate/Time: ${date(start)} at ${time(start)}`;
    return {
      words: `today announced that management will participate in the following investor conferences:\n\n${block(one, a)}\n\n${block(two, b)}`,
      events: [conference(one, a), conference(two, b)],
    };
  },
  ({ random, date, time, names: [one = '', two = ''] }) => {
    const [a = '', b = ''] = startsOf(random, 2);
    const block = (name: string, start: string, who: string) =>
      `**${name}**\n\nDate: ${date(start)}\n\nTime: ${time(start)}\n\nPresenter: ${who}`;
    return {
      words: `today announced that it will present at these conferences:\n\n${block(one, a, 'Marguerite Ostrowski, CEO')}\n\n${block(two, b, 'Theo Lindgren, CFO')}\n\nThe presentations will be webcast live and archived for 90 days.`,
      events: [conference(one, a), conference(two, b)],
    };
  },
  // The calls of a year
  ({ random, date, time }) => {
    const starts = startsOf(random, 3);
    const lines = starts.map(
      (start, index) => `- ${QUARTERS[index]} quarter 2025 earnings call: ${date(start)} at ${time(start)}`,
    );
    return {
      words: `today announced the dates of its 2025 quarterly earnings calls:\n\n${lines.join('\n')}`,
      events: starts.map((start, index) => call(`${QUARTERS[index]} Quarter 2025 Results`, start)),
    };
  },
  ({ random, time }) => {
    const [first = '', ...rest] = startsOf(random, 3);
    const starts = [first, ...rest.map((start) => `${start.slice(0, 10)}${first.slice(10)}`)];
    const [a = '', b = '', c = ''] = starts.map((start) => `${parts(start).month} ${parts(start).day}`);
    return {
      words: `will hold its quarterly earnings calls on ${a}, ${b} and ${c}, 2025, each at ${time(first)}.`,
      events: starts.map((start) => call('Quarterly Results', start)),
    };
  },
  ({ random, date, time }) => {
    const starts = startsOf(random, 2);
    const rows = starts.map((start, index) => `| ${QUARTERS[index]} quarter | ${date(start)} | ${time(start)} |`);
    return {
      words: `will hold its calls as follows.\n\n| Call | Date | Time |\n| --- | --- | --- |\n${rows.join('\n')}`,
      events: starts.map((start) => call('Quarterly Results', start)),
    };
  },
  // A call and a conference
  ({ random, date, time, names: [one = ''] }) => {
    const [a = '', b = ''] = startsOf(random, 2);
    return {
      words: `today announced that it will host a conference call on its results on ${date(a)} at ${time(a)}. The Company will also present at the ${one} on ${date(b)} at ${time(b)}; the presentation will be webcast live.`,
      events: [call('Results', a), conference(one, b)],
    };
  },
  ({ random, date, time, names: [one = '', two = ''] }) => {
    const [a = '', b = '', c = ''] = startsOf(random, 3);
    return {
      words: `today reported its results. Management will discuss them on a conference call on ${date(a)} at ${time(a)}.\n\n## Upcoming investor events\n\n- ${one}, fireside chat, ${date(b)}, ${time(b)}\n- ${two}, ${date(c)}, ${time(c)}`,
      events: [call('Results', a), conference(one, b), conference(two, c)],
    };
  },
  ({ random, date, time, names: [one = ''] }) => {
    const [a = '', b = ''] = startsOf(random, 2);
    return {
      words: `will hold a conference call at ${time(a)} on ${date(a)}. Its executives will take part in the ${one} on ${parts(b).month} ${parts(b).day}, 2025.`,
      events: [call('Results', a), conference(one, b)],
    };
  },
  // A call and a meeting, or two calls
  ({ random, date, time }) => {
    const [a = '', b = ''] = startsOf(random, 2);
    return {
      words: `will discuss its results on a webcast on ${date(a)}, beginning at ${time(a)}. The annual meeting of shareholders will be held on ${date(b)} at ${time(b)} in Boston.`,
      events: [call('Results', a), { title: 'Annual Meeting', start: b, kind: 'meeting' }],
    };
  },
  ({ random, date }) => {
    const [day = ''] = startsOf(random, 1).map((start) => start.slice(0, 10));
    const [a, b] = [`${day}T09:00`, `${day}T11:00`];
    return {
      words: `invites to two conference calls on ${date(a)}: in English at 9:00 a.m. ET, and in French at 11:00 a.m. ET.`,
      events: [call('Results, in English', a), call('Results, in French', b)],
    };
  },
  ({ random, date }) => {
    const [day = ''] = startsOf(random, 1).map((start) => start.slice(0, 10));
    const [a, b] = [`${day}T08:30`, `${day}T10:00`];
    return {
      words: `will hold a conference call for investors on ${date(a)} at 8:30 a.m. ET and a separate call for the press at 10:00 a.m. ET that day.`,
      events: [call('Results', a), call('Results, for the press', b)],
    };
  },
  // Calls with numbers and codes of their own
  ({ random, date, time }) => {
    const events = startsOf(random, 2).map(
      (start, index): Announced => ({
        ...call(`${QUARTERS[index]} Quarter 2025 Results`, start),
        dialIn: { number: `+1888555${1010 + 101 * random(60)}`, passcode: String(1_000_000 + random(8_999_999)) },
      }),
    );
    const block = ({ start, dialIn }: Announced, index: number) =>
      `${QUARTERS[index]} quarter 2025 conference call\n\n- Date: ${date(start)}\n- Time: ${time(start)}\n- Dial-in: ${spoken(dialIn?.number ?? '')}, passcode ${dialIn?.passcode}`;
    return { words: `announced its next two calls.\n\n${events.map(block).join('\n\n')}`, events };
  },
  ({ random, date, time, names: [one = ''] }) => {
    const [a = '', b = ''] = startsOf(random, 2);
    const dialIn = { number: `+1888555${1010 + 101 * random(60)}`, passcode: String(1_000_000 + random(8_999_999)) };
    const replay = {
      through: dayLater(a, 7),
      byPhone: dayLater(a, 7),
      number: `+1877555${1010 + 101 * random(60)}`,
      passcode: String(1_000_000 + random(8_999_999)),
    };
    return {
      words: `will hold a conference call on ${date(a)} at ${time(a)}. The number is ${spoken(dialIn.number)}, conference ID ${dialIn.passcode}. A replay is available at ${spoken(replay.number)}, passcode ${replay.passcode}, through ${date(`${replay.through}T00:00`)}.\n\nOn ${date(b)} at ${time(b)}, the Company will also speak at the ${one}.`,
      events: [{ ...call('Results', a), dialIn, replay }, conference(one, b)],
    };
  },
];

const spoken = (number: string) => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');

/** A correct release with several events and the dateline of its wire. */
export function severalEvents(random: Random): Several {
  const names = [...CONFERENCES].sort(() => random(3) - 1);
  const { words, events } = pick(
    random,
    WORDINGS,
  )({
    random,
    date: pick(random, DATES),
    time: pick(random, TIMES),
    names,
  });
  const head = 'CAMBRIDGE, Mass., April 4, 2025 (GLOBE NEWSWIRE) -- Larkfield Therapeutics, Inc. (Nasdaq: LKFD) ';
  return { words: head + words, events };
}

/** The correct release with one mistake in the data of one event, and the kind of finding for it. */
export function withSlip({ words, events }: Several, random: Random): Several & { finding: string } {
  const at = random(events.length);
  const event = events[at] as Announced;
  const changed = (change: Partial<Announced>) => events.with(at, { ...event, ...change });
  const digit = (code: string) => {
    const place = code.length - 1 - random(3);
    return code.slice(0, place) + ((Number(code[place]) + 1 + random(8)) % 10) + code.slice(place + 1);
  };
  const minutes = (by: number) =>
    wallTimeAt(wallTimeToInstant(event.start, 'America/New_York') + by * 60_000, 'America/New_York');
  const { dialIn, replay } = event;
  const slips: (() => { events: Announced[]; finding: string })[] = [
    () => ({ events: changed({ start: minutes(pick(random, [-60, -30, 5, 30, 60, 720])) }), finding: 'start-differs' }),
    () => ({
      events: changed({ start: minutes(24 * 60 * pick(random, [-7, -1, 1, 2, 7])) }),
      finding: 'start-differs',
    }),
  ];
  if (dialIn) {
    slips.push(
      () => ({ events: changed({ dialIn: { ...dialIn, number: digit(dialIn.number) } }), finding: 'number-differs' }),
      () => ({
        events: changed({ dialIn: { ...dialIn, passcode: digit(dialIn.passcode) } }),
        finding: 'passcode-differs',
      }),
    );
  }
  if (replay) {
    slips.push(() => ({
      events: changed({ replay: { ...replay, through: dayLater(`${replay.through}T`, 1) } }),
      finding: 'replay-end-differs',
    }));
  }
  return { words, ...pick(random, slips)() };
}
