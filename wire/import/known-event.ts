import { loadContent } from '@/lib/content/load';
import type { CallEvent, Content } from '@/lib/content/types';
import { DAY_MS, type Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { periodInTitle } from '@/wire/facts/period';
import type { Facts, FiscalPeriod } from '@/wire/facts/types';
import { ImportError } from './import-error';
import { DOES, PURPOSES, type Purpose, probablePurpose } from './purpose';
import type { Asker } from './questions';

/** An event that a text is about, and by what it was recognised. */
export interface KnownEvent {
  event: CallEvent;
  /** "the same quarter", "the start that it has" */
  because: string[];
}

/** A number says which call is meant only near it: companies use the same one each quarter. */
const NEAR_MS = 21 * DAY_MS;

/** The event of the content that a text is about: by its period, its start, a withdrawn start, or its numbers. */
export function knownEvent(facts: Facts, events: Content['events']): KnownEvent | undefined {
  const found = [...events.values()]
    .map((event) => ({ event, because: reasons(facts, event) }))
    .filter(({ because }) => because.length > 0);
  found.sort((a, b) => b.because.length - a.because.length || b.event.startAt - a.event.startAt);
  return found[0];
}

/**
 * The event that a text is about, and what it does to it: as the command says, else as a person at a terminal does.
 * @throws ImportError where there is one, and nobody says
 */
export async function eventOfText(
  { facts, text }: { facts: Facts; text: string },
  contentDir: string,
  { purpose, asker, now }: { purpose: Purpose | undefined; asker: Asker | undefined; now: Instant },
): Promise<{ event: CallEvent; purpose: Purpose } | undefined> {
  const known = knownEvent(facts, loadContent(contentDir, now).content.events);
  if (!known) {
    if (purpose && purpose !== 'alone')
      throw new ImportError('No event of the content is the one that this text is about.');
    return undefined;
  }
  const { event, because } = known;
  if (purpose) return { event, purpose };
  const probable = probablePurpose(facts, text, event);
  const choices = PURPOSES.map((each) => `  ${each.padEnd(8)} ${DOES[each]}`).join('\n');
  const about = `This text is about events/${event.slug}.mdx: it states ${because.join(', ')}.`;
  if (!asker) {
    throw new ImportError(`${about} Nothing was written. Say what it does, probably --as ${probable}:\n${choices}`);
  }
  for (;;) {
    const typed =
      (await asker.ask(`\n${about} What does it do?\n${choices}\n  (Enter: ${probable}) > `)).trim() || probable;
    const chosen = PURPOSES.find((each) => each === typed);
    if (chosen) return { event, purpose: chosen };
  }
}

function reasons(facts: Facts, event: CallEvent): string[] {
  const { fiscalPeriod, call, phoneReplay, starts, withdrawnStarts, releaseDate } = facts;
  const because: string[] = [];
  const near = [...starts.flatMap(({ value }) => value.date ?? []), releaseDate?.value].some(
    (day) => day !== undefined && Math.abs(Date.parse(`${day}T12:00:00Z`) - event.startAt) < NEAR_MS,
  );
  if (samePeriod(fiscalPeriod, periodInTitle(event.title))) because.push('the same period');
  const instants: Instant[] = [call?.start, ...facts.calls.map(({ start }) => start), ...withdrawnStarts].flatMap(
    (start) => start?.value.instant ?? [],
  );
  const former = event.history.flatMap(({ formerStartAt }) => formerStartAt ?? []);
  if ([event.startAt, ...former].some((start) => instants.includes(start))) because.push('its start');
  const numbers = [...(call?.dialIn ?? []), ...(phoneReplay?.numbers ?? [])].map(({ number }) => number.value);
  const own = [...event.dialIn, ...(event.replay?.dialIn ?? [])];
  if (near && !isCalledOff(event) && own.some(({ number }) => numbers.includes(number))) because.push('its number');
  return because;
}

/** The same quarter, half or year of the same fiscal year. */
function samePeriod(stated: FiscalPeriod | undefined, named: ReturnType<typeof periodInTitle>): boolean {
  if (!stated?.year || stated.year.value !== named?.year) return false;
  return stated.quarter?.value === named.quarter && stated.half?.value === named.half;
}
