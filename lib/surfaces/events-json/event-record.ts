import { dayOfChange, eventChangedAt } from '@/lib/content/changed-at';
import { documentAddress, materialAddress } from '@/lib/content/material-address';
import type { PublishedSite } from '@/lib/content/published';
import type { CallEvent, DialIn } from '@/lib/content/types';
import { isStartKnown } from '@/lib/domain/days';
import { type Gate, gateAnswer, gateWindow } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { opensAbout } from '@/lib/domain/opening';
import { type Period, periodName } from '@/lib/domain/period';
import { eventPhase, isCalledOff } from '@/lib/domain/phase';
import type { Days, Publication, Window } from '@/lib/domain/types';
import { isoWithOffset } from '@/lib/format/iso';
import { plainText } from '@/lib/prose/plain-text';
import { type Language, pathIn } from '@/messages/language';
import { gateAddress, webcastOf } from '../webcasts';

/** The site that the event is on, its public origin, and the language of linked pages. */
interface Surroundings {
  site: PublishedSite;
  siteUrl: string;
  language: Language;
}

/**
 * An event for machines, as in docs/events-json.md: always the same keys in the same order, null if unknown. Webcast and
 * replay are the site's gates, never their targets.
 * @param now any instant of the edition; only the phase, the gates and `updatedAt` depend on it
 */
export function eventRecord(event: CallEvent, now: Instant, { site, siteUrl, language }: Surroundings) {
  const { timeZone, days, replay } = event;
  const iso = (instant: Instant) => isoWithOffset(instant, timeZone);
  const isoOrNull = (instant: Instant | undefined) => (instant === undefined ? null : iso(instant));
  const published = (of: Publication) => (of.kind === 'day' ? of.date : iso(of.at));
  const changedAt = eventChangedAt(event, now);
  const url = siteUrl + pathIn(event.language ?? language, `/events/${event.slug}`);
  // The bounds of a day are no hours that anybody announced.
  const hasHours = isStartKnown(event);
  const window = ({ opensAt, closesAt }: Window, isKnown = true) => ({
    opensAt: isKnown ? iso(opensAt) : null,
    closesAt: isoOrNull(closesAt),
  });
  const gate = (of: Gate, name?: string) => {
    const hours = gateWindow(event, of, name);
    if (!hours) return undefined;
    const { state } = gateAnswer(event, of, now, name);
    const isOfSession = name !== undefined && webcastOf(event, name)?.window !== undefined;
    const isOfDay = !hasHours && !isOfSession && (of === 'webcast' || replay?.opensWithEnd);
    return {
      url: gateAddress(url, of, name),
      state,
      ...window(hours, !isOfDay),
      ...(of === 'webcast' && isOfDay && { closesAt: null }),
    };
  };
  const replayGate = gate('replay');
  const announcement = site.release(event.announcement ?? '');
  return {
    id: event.id,
    url,
    calendarUrl: `${url}/event.ics`,
    title: event.title,
    kind: event.kind,
    label: event.label ?? null,
    period: event.period ? periodRecord(event.period) : null,
    status: event.status,
    phase: isCalledOff(event) ? null : eventPhase(event, now),
    timeZone,
    startAt: hasHours ? iso(event.startAt) : null,
    endAt: days && event.endIsEstimate ? null : iso(event.endAt),
    endIsEstimate: event.endIsEstimate,
    days: days ? daysRecord(days) : null,
    sessions: event.sessions.map(({ title, startAt, endAt, endIsEstimate, speakers, note }) => ({
      title,
      startAt: iso(startAt),
      endAt: iso(endAt),
      endIsEstimate,
      speakers: speakers.map(speaker),
      note: note ?? null,
    })),
    delayedFrom: event.delayedFrom === undefined ? null : iso(event.delayedFrom),
    location: event.location ?? null,
    venue: event.venue ?? null,
    description: plainText(event.body),
    dialIn: event.dialIn.map(number),
    registration: event.registration
      ? { url: event.registration.url, closesAt: isoOrNull(event.registration.closesAt) }
      : null,
    webcast: gate('webcast') ?? null,
    webcasts: event.webcasts.map(({ name, label, language: spoken }) => ({
      label: label ?? null,
      language: spoken ?? null,
      ...gate('webcast', name),
    })),
    replay: replayGate
      ? {
          ...replayGate,
          opensIsEstimate: opensAbout(event, replay),
          dialIn: (replay?.dialIn ?? []).map((each) => ({
            ...number(each),
            ...window(each, hasHours || !each.opensWithEnd),
            opensIsEstimate: opensAbout(event, each),
          })),
        }
      : null,
    announcement: announcement
      ? {
          title: announcement.title,
          url: siteUrl + pathIn(announcement.language ?? language, `/releases/${announcement.slug}`),
        }
      : null,
    releases: event.releases.map(({ slug, title, publication, language: own = language }) => ({
      title,
      url: siteUrl + pathIn(own, `/releases/${slug}`),
      publishedAt: published(publication),
    })),
    materials: event.materials.map((material) => ({
      kind: material.kind,
      label: material.label ?? null,
      title: material.title,
      url: absolute(materialAddress(material, event.slug, language), siteUrl),
      bytes: material.file?.size ?? null,
      publishedAt: published(material.publication ?? { kind: 'instant', at: material.publishAt }),
    })),
    speakers: event.speakers.map(speaker),
    forwardLookingStatements: statements(event, siteUrl),
    history: event.history.map(({ at, day, note, formerStartAt, formerDays, formerStatus }) => ({
      at: day ?? iso(at),
      note,
      formerStartAt: formerStartAt === undefined || !isStartKnown({ days: formerDays }) ? null : iso(formerStartAt),
      formerDays: formerDays ? daysRecord(formerDays) : null,
      formerStatus: formerStatus ?? null,
    })),
    updatedAt: dayOfChange(event, changedAt) ?? iso(changedAt),
  };
}

function periodRecord(period: Period) {
  return { name: periodName(period), fiscalYear: period.fiscalYear, part: period.part };
}

function number({ label, number, country, passcode, pin }: DialIn) {
  return { label, number, country: country ?? null, passcode: passcode ?? null, pin: pin ?? null };
}

function daysRecord({ first, last, isOneOf }: Days) {
  return { first, last, isOneOf };
}

function speaker({ name, role }: CallEvent['speakers'][number]) {
  return { name, role: role ?? null };
}

function statements({ forwardLookingStatements: document }: CallEvent, siteUrl: string) {
  return document ? { title: document.title, url: absolute(documentAddress(document), siteUrl) } : null;
}

function absolute(address: string, siteUrl: string): string {
  return address.startsWith('/') ? siteUrl + address : address;
}
