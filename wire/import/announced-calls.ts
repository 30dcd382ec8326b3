import type { AnnouncedCall, Call, Facts } from '@/wire/facts/types';
import type { Asker } from './questions';
import { addressOfCall } from './slug';

/** A call that becomes an event. */
export interface ToAnnounce {
  call: Call;
  /** The facts of the release, but for those that its own block states of the call. */
  facts: Facts;
  /** The address of its event. */
  slug: string;
}

/** Calls that investors are not asked to. */
const FOR_OTHERS = /\b(?:media|press|journalists?|employees?|staff)\b/i;

/**
 * The calls that become events: the main one, and every other that has a block of its own under a line that names it. Of
 * one that nothing names, or that is for others than investors, a person at a terminal says whether it becomes an event.
 * @param main the address of the main one, if no line above it names it
 */
export async function callsToAnnounce(facts: Facts, main: string, asker: Asker | undefined): Promise<ToAnnounce[]> {
  const { call, calls } = facts;
  if (!call) return [];
  const own = calls.find((each) => each === call);
  const chosen: ToAnnounce[] = [
    own?.isApart && own.heading ? inBlock(facts, own, addressOfCall(own.heading.value)) : { call, facts, slug: main },
  ];
  for (const each of calls) {
    if (each === call || !each.isApart || !each.start) continue;
    const isSure = each.heading !== undefined && !FOR_OTHERS.test(each.heading.value);
    if (!isSure && !(await isWanted(each, asker))) continue;
    const address = each.heading ? addressOfCall(each.heading.value) : main;
    chosen.push(inBlock(facts, each, freeAmong(chosen, address)));
  }
  return chosen;
}

function inBlock(facts: Facts, call: AnnouncedCall, slug: string): ToAnnounce {
  const { webcastUrl, registrationUrl, place, webReplay, phoneReplay } = call;
  const {
    webcastUrl: _webcast,
    registrationUrl: _registration,
    place: _place,
    webReplay: _web,
    phoneReplay: _phone,
    ...common
  } = facts;
  return {
    call,
    slug,
    facts: {
      ...common,
      ...(webcastUrl && { webcastUrl }),
      ...(registrationUrl && { registrationUrl }),
      ...(place && { place }),
      ...(webReplay && { webReplay }),
      ...(phoneReplay && { phoneReplay }),
    },
  };
}

async function isWanted(call: AnnouncedCall, asker: Asker | undefined): Promise<boolean> {
  const answer = await asker?.ask(`\n${announcedAlso(call)}\n  y: write an event for it\n  (Enter leaves it out) > `);
  return answer?.trim() === 'y';
}

/** "The text also announces a call at 2014-05-08T09:00 (America/Chicago) with the numbers +1…" */
export function announcedAlso({ start, dialIn }: Call): string {
  const numbers = dialIn.map(({ number }) => number.value).join(', ');
  const at = start ? ` at ${start.value.wallTime} (${start.value.timeZone})` : '';
  return `The text also announces a call${at}${numbers && ` with the numbers ${numbers}`}`;
}

function freeAmong(chosen: readonly ToAnnounce[], slug: string): string {
  let free = slug;
  for (let count = 2; chosen.some((each) => each.slug === free); count++) free = `${slug}-${count}`;
  return free;
}
