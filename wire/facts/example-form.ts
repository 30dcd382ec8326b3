import { withOffset } from './moments';
import type { Call, Code, Fact, Facts, FiscalPeriod, StatedNumber, StatedWindow, WindowEdge } from './types';

/** The form of `examples/README.md`: plain JSON, in which a key that is left out says that nothing is stated. */
export type ExampleForm = Record<string, unknown>;

/** Facts that are no contradiction in the sense of the examples: worth a remark to an author, and true all the same. */
const REMARKS = new Set(['zone-not-in-force']);

/** The facts in the form of the examples. */
export function toExampleForm(facts: Facts): ExampleForm {
  return without({
    issuer: facts.issuer?.value,
    ticker: facts.ticker?.value,
    exchange: facts.exchange?.value,
    listings: facts.listings.length > 1 ? facts.listings.map(({ value }) => value) : undefined,
    dateline: facts.dateline?.value,
    wire: facts.wire?.value,
    releaseDate: facts.releaseDate?.value,
    title: facts.title?.value,
    fiscalPeriod: facts.fiscalPeriod && period(facts.fiscalPeriod),
    call: facts.call && call(facts.call),
    calls: facts.calls.length > 1 ? facts.calls.map(call) : undefined,
    webcastUrl: facts.webcastUrl?.value,
    replay: replay(facts),
    contacts: facts.contacts.map(({ name, role, phone, email }) =>
      without({ name: name?.value, role: role?.value, phone: phone?.value, email: email?.value }),
    ),
    contradictions: facts.contradictions.filter(({ kind }) => !REMARKS.has(kind)).map(({ message }) => message),
  });
}

function without(record: Record<string, unknown>): ExampleForm {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function period({ quarter, half, year, periodEnd }: FiscalPeriod): ExampleForm {
  return without({ quarter: quarter?.value, half: half?.value, year: year?.value, periodEnd: periodEnd?.value });
}

function call({
  start,
  end,
  localTime,
  localDate,
  localDateTime,
  weekday,
  timeZone,
  dialIn,
  passcode,
  language,
}: Call): ExampleForm {
  return without({
    start: start && withOffset(start.value),
    end: end && withOffset(end.value),
    localTime: localTime?.value,
    localDate: localDate?.value,
    localDateTime: localDateTime?.value,
    weekday: weekday?.value,
    timeZone: timeZone?.value,
    dialIn: dialIn.map(number),
    ...code(passcode),
    language: language?.value,
  });
}

function number({ number: { value }, region }: StatedNumber): ExampleForm {
  return without({ number: value, region });
}

function code(fact: Fact<Code> | undefined): ExampleForm {
  if (!fact) return {};
  const { value, asWritten } = fact.value;
  return without({ passcode: value, passcodeAsWritten: asWritten === value ? undefined : asWritten });
}

function edge(fact: Fact<WindowEdge> | undefined): string | undefined {
  if (!fact) return undefined;
  return fact.value.kind === 'day' ? fact.value.date : withOffset(fact.value);
}

/** One replay: by telephone where there is one, with its own window; else the one on the web. */
function replay({ phoneReplay, webReplay }: Facts): ExampleForm | undefined {
  if (!phoneReplay && !webReplay) return undefined;
  const window: StatedWindow = phoneReplay ?? webReplay ?? {};
  return without({
    availableFrom: edge(window.availableFrom),
    availableUntil: edge(window.availableUntil),
    availableFor: window.availableFor?.value,
    phone:
      phoneReplay && phoneReplay.numbers.length > 0
        ? phoneReplay.numbers.map(({ number: { value } }) => value)
        : undefined,
    ...code(phoneReplay?.passcode),
  });
}
