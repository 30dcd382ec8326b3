import type { Call, Code, Fact, Facts, StatedNumber } from '@/wire/facts/types';
import { openContradictions, sure } from './doubts';
import { quoted } from './notes';
import { type FieldValue, type ImportFields, Todo } from './todo';

/** A number of the live call, with its code. */
export function dialInFields(facts: Facts, dialIn: StatedNumber, { passcode }: Call, text: string): ImportFields {
  return {
    label: dialInLabel('Live call', dialIn, text),
    number: sure(facts, dialIn.number, String),
    passcode: codeField(facts, passcode) ?? openCode(facts),
  };
}

const REGIONS: Record<string, string> = { US: 'United States', CA: 'Canada', 'US/CA': 'United States and Canada' };

const BOTH =
  /(?:U\.?S\.?A?\.?|United States)\s*(?:and|or|&|\/)\s*Canada|Canada\s*(?:and|or|&|\/)\s*(?:the )?(?:U\.?S|United States)/i;

/** `Live call, International`, where the text says for whom a number is. */
export function dialInLabel(what: string, { number, region }: StatedNumber, text: string): string {
  if (!region) return what;
  const [at] = number.at;
  const around = at ? text.slice(Math.max(0, at.start - 40), at.start) + text.slice(at.end, at.end + 25) : '';
  if ((region === 'US' || region === 'CA') && BOTH.test(around)) return `${what}, ${REGIONS['US/CA']}`;
  return `${what}, ${REGIONS[region] ?? region}`;
}

/** A code that stands in two ways is left out of the facts. */
function openCode(facts: Facts): Todo | undefined {
  const two = openContradictions(facts).find(
    ({ kind, message }) => kind === 'two-passcodes' && !/replay/i.test(message),
  );
  return two && new Todo(two.message);
}

/** A code; one that is malformed is left open. */
export function codeField(facts: Facts, code: Fact<Code> | undefined): FieldValue | undefined {
  if (!code) return undefined;
  const { value, asWritten } = code.value;
  if (value === undefined) return new Todo(`the passcode, which the text gives as ${quoted(asWritten)}`);
  return sure(facts, code, () => value);
}
