import type { CallEvent } from '@/lib/content/types';
import { wallTimeAt } from '@/lib/domain/wall-time';
import { isSlipOf } from '@/wire/facts/slips';
import type { Facts } from '@/wire/facts/types';
import { type FieldValue, type ImportFields, openFields } from './todo';

/** The fields of an event file as YAML gives them: every scalar is text. */
type Written = Record<string, unknown>;
type WrittenDialIn = { label?: string; number?: string; passcode?: string };

/**
 * The fields of an event that a further release states anew, as they shall be. What it leaves out stays: a number keeps
 * its code, a replay its address.
 * @param stated the fields that the release alone would make; open ones state nothing
 */
export function restated(written: Written, stated: ImportFields, { call }: Facts, event: CallEvent): ImportFields {
  const fields: ImportFields = {};
  if (call?.start) fields.start = wallTimeAt(call.start.value.instant, event.timeZone);
  if (isSettled(stated.durationMinutes)) fields.durationMinutes = stated.durationMinutes;
  if (isSettled(stated.webcast))
    fields.webcast = { ...(written.webcast as ImportFields | undefined), ...(stated.webcast as ImportFields) };
  if (isSettled(stated.dialIn)) fields.dialIn = dialIns(written.dialIn, stated.dialIn as ImportFields[]);
  const replay = stated.replay as ImportFields | undefined;
  if (replay) {
    const former = (written.replay ?? {}) as ImportFields;
    const ends = replay.through ?? replay.until;
    const keys = isSettled(ends) ? ['opens', 'through', 'until'] : [];
    const kept = Object.fromEntries(Object.entries(former).filter(([key]) => !keys.includes(key)));
    const taken = Object.fromEntries(
      keys.map((key) => [key, replay[key]]).filter(([, value]) => isSettled(value as FieldValue)),
    );
    const url =
      isSettled(replay.url) && former.url === undefined && former.recording === undefined ? { url: replay.url } : {};
    const numbers = isSettled(replay.dialIn) ? { dialIn: dialIns(former.dialIn, replay.dialIn as ImportFields[]) } : {};
    if (Object.keys(former).length > 0 || ends === undefined || isSettled(ends))
      fields.replay = { ...kept, ...taken, ...url, ...numbers } as ImportFields;
  }
  return fields;
}

/** Stated, and with nothing open in it. */
function isSettled(value: FieldValue | undefined): value is FieldValue {
  return value !== undefined && openFields(value).length === 0;
}

/** The stated numbers with what is known of each, and those that the release does not name; a stated one takes the place of its slip. */
function dialIns(written: unknown, stated: ImportFields[]): ImportFields[] {
  const former = (Array.isArray(written) ? written : []) as WrittenDialIn[];
  const named = new Set(stated.map(({ number }) => String(number)));
  const all = stated.map((entry): ImportFields => {
    const number = String(entry.number);
    const known =
      former.find((each) => each.number === number) ??
      former.find((each) => !named.has(each.number ?? '') && isSlipOf(each.number ?? '', number));
    const stated = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
    return { ...(known as ImportFields | undefined), ...stated, ...(known?.label && { label: known.label }) };
  });
  const others = former.filter(
    ({ number = '' }) => !named.has(number) && ![...named].some((each) => isSlipOf(each, number)),
  );
  return [...all, ...(others as ImportFields[])];
}
