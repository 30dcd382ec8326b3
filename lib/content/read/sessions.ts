import { JOIN_MINUTES_BEFORE } from '@/lib/domain/assumptions';
import { endOf } from '@/lib/domain/ending';
import { MINUTE_MS } from '@/lib/domain/instant';
import { quote } from '../problem';
import type { Company, Session, Webcast } from '../types';
import type { StatedTime } from './event-days';
import type { Resolver } from './resolver';
import type { EventFields } from './schema/event';

/** Resolves the sessions of an event. One without a length lasts until the next begins, and an estimated hour at most. */
export function resolveSessions(
  fields: EventFields,
  { startAt, endAt }: StatedTime,
  timeZone: string,
  resolver: Resolver,
): Session[] {
  const instants = fields.sessions.map(({ start }, index) =>
    resolver.instant(['sessions', index, 'start'], start, timeZone),
  );
  return fields.sessions.map(({ title, start, durationMinutes, speakers, note, webcast }, index): Session => {
    const at = instants[index] ?? Number.NaN;
    const previous = instants[index - 1];
    const refuse = (fix: string) => resolver.refuse(['sessions', index, 'start'], 'session', quote(start), fix);
    if (previous !== undefined && at < previous) refuse('sessions in order, the earliest first');
    if (at < startAt || (endAt !== undefined && at >= endAt)) {
      refuse('a time within the event: not before start, and before it ends');
    }
    const lengthMs = durationMinutes === undefined ? undefined : durationMinutes * MINUTE_MS;
    const end = endOf({ startAt: at, lengthMs });
    const next = instants[index + 1];
    return {
      title,
      startAt: at,
      endAt: lengthMs === undefined && next !== undefined && next > at ? Math.min(end.endAt, next) : end.endAt,
      endIsEstimate: end.endIsEstimate,
      speakers,
      note,
      webcast: webcast?.name,
    };
  });
}

/** The webcasts besides the main one. That of a session opens some minutes before it, and closes with it. */
export function resolveWebcasts(
  { webcasts, sessions: fields }: EventFields,
  sessions: readonly Session[],
  company: Company,
  resolver: Resolver,
): Webcast[] {
  const names = new Set<string>();
  const checked = ({ name, label, language, url, embed }: EventFields['webcasts'][number], path: PropertyKey[]) => {
    if (names.has(name)) {
      resolver.refuse([...path, 'name'], 'webcast-name', quote(name), 'another name: it is the end of its address');
    }
    names.add(name);
    checkEmbed({ url, embed }, path, company, resolver);
    return { name, label, language, url, embed };
  };
  const ofSessions = fields.flatMap(({ webcast, title }, index): Webcast[] => {
    const session = sessions[index];
    if (!webcast || !session) return [];
    const before = (webcast.opensMinutesBefore ?? JOIN_MINUTES_BEFORE) * MINUTE_MS;
    const { overAt } = endOf({
      startAt: session.startAt,
      lengthMs: session.endIsEstimate ? undefined : session.endAt - session.startAt,
    });
    const { label = title, ...rest } = checked(webcast, ['sessions', index, 'webcast']);
    return [{ ...rest, label, window: { opensAt: session.startAt - before, closesAt: overAt } }];
  });
  return [...webcasts.map((webcast, index) => checked(webcast, ['webcasts', index])), ...ofSessions];
}

/** A page may show only providers that the company named: the policy of the page names them too. */
export function checkEmbed(
  { url, embed }: { url: string; embed: boolean },
  path: PropertyKey[],
  { embeds }: Company,
  resolver: Resolver,
): void {
  if (!embed || embeds.includes(new URL(url).origin)) return;
  resolver.refuse(
    [...path, 'embed'],
    'embed',
    quote(url),
    `a provider that embeds of company.yaml names${embeds.length > 0 ? `: ${embeds.join(', ')}` : ''}; or no embed`,
  );
}
