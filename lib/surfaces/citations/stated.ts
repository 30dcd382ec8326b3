import { closesAsStated } from '@/lib/content/check/stated-end';
import { issuedOn } from '@/lib/content/issued-on';
import type { CallEvent, Release } from '@/lib/content/types';
import { canParseUrl } from '@/lib/format/can-parse-url';
import { findFacts } from '@/wire/facts/find-facts';
import type { Fact, StatedWindow } from '@/wire/facts/types';

/** A fact that a release can state of an event. */
export type StatedFact = 'start' | 'webcast' | 'replay' | `number ${string}` | `passcode ${string}`;

/**
 * Where a release states facts of its event, with the same value. Offsets point to the start of the statement, in the
 * source of the text.
 * @param timeZone the company's
 */
export function statedFacts(release: Release, event: CallEvent, timeZone: string): Map<StatedFact, number> {
  const { call, webcastUrl, webReplay, phoneReplay } = findFacts(release.body, {
    issuedOn: issuedOn(release, timeZone),
  });
  const stated = new Map<StatedFact, number>();
  const add = (name: StatedFact, fact: Fact<unknown> | undefined) => {
    const [words] = fact?.at ?? [];
    if (words && !stated.has(name)) stated.set(name, words.start);
  };
  if (call?.start?.value.instant === event.startAt) add('start', call.start);
  for (const { number, passcode } of [...event.dialIn, ...(event.replay?.dialIn ?? [])]) {
    const dialIns = [...(call?.dialIn ?? []), ...(phoneReplay?.numbers ?? [])];
    add(`number ${number}`, dialIns.find((stated) => stated.number.value === number)?.number);
    if (passcode) {
      const codes = [call?.passcode, phoneReplay?.passcode];
      add(
        `passcode ${passcode}`,
        codes.find((code) => code?.value.value === passcode.replace(/[\s-]/g, '')),
      );
    }
  }
  if (webcastUrl && event.webcast && hostOf(webcastUrl.value) === hostOf(event.webcast.url)) add('webcast', webcastUrl);
  for (const window of [webReplay, phoneReplay]) if (window) add('replay', replayEnd(window, event));
  return stated;
}

/** The statement of the replay's end, if it agrees with the event. */
function replayEnd({ availableUntil }: StatedWindow, { replay, timeZone }: CallEvent): Fact<unknown> | undefined {
  if (!availableUntil || replay?.closesAt === undefined) return undefined;
  return closesAsStated(availableUntil.value, replay.closesAt, timeZone) ? availableUntil : undefined;
}

function hostOf(address: string): string {
  const url = address.includes('://') ? address : `https://${address}`;
  return canParseUrl(url) ? new URL(url).host.replace(/^www\./, '') : address;
}
