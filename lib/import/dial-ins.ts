import type { Call, Code, DialIn, Fact, Facts } from '../facts/types';
import { contradictionsOf, sure } from './doubts';
import { quoted } from './notes';
import { type Field, type Fields, Todo } from './todo';

/** A number of the live call, with its code. */
export function dialInFields(facts: Facts, dialIn: DialIn, { passcode }: Call): Fields {
  return {
    label: dialInLabel('Live call', dialIn),
    number: sure(facts, dialIn.number, String),
    passcode: codeField(facts, passcode) ?? openCode(facts),
  };
}

const REGIONS: Record<string, string> = { US: 'United States', CA: 'Canada', 'US/CA': 'United States and Canada' };

/** `Live call, International`, where the text says for whom a number is. */
export function dialInLabel(what: string, { region }: DialIn): string {
  return region ? `${what}, ${REGIONS[region] ?? region}` : what;
}

/** A code that stands in two ways is left out of the facts. */
function openCode(facts: Facts): Todo | undefined {
  const two = contradictionsOf(facts).find(({ kind, message }) => kind === 'two-passcodes' && !/replay/i.test(message));
  return two && new Todo(two.message);
}

/** A code; one that is malformed is left open. */
export function codeField(facts: Facts, code: Fact<Code> | undefined): Field | undefined {
  if (!code) return undefined;
  const { value, asWritten } = code.value;
  if (value === undefined) return new Todo(`the passcode, which the text gives as ${quoted(asWritten)}`);
  return sure(facts, code, () => value);
}
