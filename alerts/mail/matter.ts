import type { Notice } from '@/alerts/notices/notice';
import { materialAddress } from '@/lib/content/material-address';
import type { CallEvent, Company, Release } from '@/lib/content/types';
import { windowEnd } from '@/lib/domain/window-end';
import { beginningOf } from '@/lib/format/beginning';
import { plainText } from '@/lib/prose/plain-text';
import { eventCalendar } from '@/lib/surfaces/calendar/event-calendar';
import { dialInLine } from '@/lib/surfaces/calendar/wording';
import { openOf, whenOf } from '@/lib/surfaces/event-when';
import { releaseHtml } from '@/lib/surfaces/release-html';
import { correctionText, releaseText } from '@/lib/surfaces/release-text';
import { type Language, pathIn } from '@/messages/language';
import type { Matter } from './letter';

/** What a letter is made of, beside the notice. */
export interface Setting {
  company: Company;
  siteUrl: string;
  language: Language;
}

/** Characters of a release's first paragraph. */
const LONGEST_PARAGRAPH = 900;

/** What a notice says. */
export function matterOf(notice: Notice, setting: Setting): Matter {
  switch (notice.kind) {
    case 'release':
      return ofRelease(notice.release, setting);
    case 'correction':
      return ofCorrection(notice, setting);
    case 'replay':
      return ofReplay(notice.event, setting);
    case 'documents':
      return ofDocuments(notice, setting);
    default:
      return ofEvent(notice, setting);
  }
}

function ofRelease(release: Release, { company, siteUrl, language }: Setting): Matter {
  const { alertMails: words, releases } = language.messages;
  const isWhole = company.alerts?.releases === 'whole';
  const [paragraph = ''] = plainText(release.body).split('\n\n');
  const text = isWhole
    ? [releaseText(release, company.timeZone, language).trim().split('\n\n').slice(1).join('\n\n')]
    : [...release.subheads, beginningOf(paragraph, LONGEST_PARAGRAPH)];
  return {
    subject: words.subject.release(company.name, release.title),
    kicker: releases.label,
    title: release.title,
    paragraphs: text,
    html: isWhole ? releaseHtml(release, company.timeZone, siteUrl, language) : undefined,
    links: [{ label: words.readRelease, href: siteUrl + pathIn(language, `/releases/${release.slug}`) }],
  };
}

function ofCorrection(
  { release, correction }: Notice & { kind: 'correction' },
  { company, siteUrl, language }: Setting,
): Matter {
  const words = language.messages.alertMails;
  return {
    subject: words.subject.correction(release.title),
    kicker: language.messages.releases.label,
    title: release.title,
    paragraphs: [correctionText(correction, company.timeZone, language)],
    links: [{ label: words.readRelease, href: siteUrl + pathIn(language, `/releases/${release.slug}`) }],
  };
}

type EventNotice = Extract<
  Notice,
  { kind: 'announced' | 'moved' | 'cancelled' | 'postponed' | 'delayed' | 'dayBefore' | 'hourBefore' | 'starting' }
>;

function ofEvent(notice: EventNotice, setting: Setting): Matter {
  const { company, siteUrl, language } = setting;
  const { event, kind } = notice;
  const { alertMails: words, kinds } = language.messages;
  const when = whenOf(event, language);
  const isOff = kind === 'cancelled' || kind === 'postponed';
  const before = formerTime(notice, language);
  const open = openOf(event, language);
  const text = isOff
    ? [notice.change.note, words.plannedFor(when)]
    : [when, ...(open ? [open] : []), ...(kind === 'moved' ? [notice.change.note] : []), ...joinLines(event)];
  return {
    subject: words.subject[kind](event.title, whenOf(event, language, true)),
    kicker: isOff ? kinds[event.kind].headline[kind] : (event.label ?? kinds[event.kind].label),
    title: event.title,
    paragraphs: [...text, ...(before === undefined ? [] : [words.was(before)])],
    links: [
      ...(kind === 'starting' && event.webcast
        ? [{ label: words.webcast, href: eventAddress(event, setting, '/webcast') }]
        : []),
      { label: words.eventPage, href: eventAddress(event, setting) },
    ],
    notes: isOff ? [] : [words.calendar],
    enclosures: [
      {
        name: `${event.slug}.ics`,
        type: 'text/calendar; charset=utf-8',
        text: eventCalendar(event, company, siteUrl, language),
      },
    ],
  };

  /** How to take part by phone: the first number, with its passcode. */
  function joinLines({ dialIn: [first] }: CallEvent): string[] {
    return first ? [dialInLine(first, language)] : [];
  }
}

/** When an event was to take place before it was moved, or said to start later. */
function formerTime(notice: EventNotice, language: Language): string | undefined {
  const { kind, event } = notice;
  const { timeZone, delayedFrom } = event;
  if (kind === 'delayed' && delayedFrom !== undefined) return whenOf({ startAt: delayedFrom, timeZone }, language);
  if (kind !== 'moved' || notice.change.formerStartAt === undefined) return undefined;
  const { formerStartAt: startAt, formerDays: days } = notice.change;
  return whenOf({ startAt, days, timeZone }, language);
}

function ofReplay(event: CallEvent, setting: Setting): Matter {
  const { alertMails: words, kinds } = setting.language.messages;
  return {
    subject: words.subject.replay(event.title),
    kicker: kinds[event.kind].label,
    title: event.title,
    paragraphs: replayEnd(event, setting.language),
    links: [
      { label: words.listen, href: eventAddress(event, setting, '/replay') },
      { label: words.eventPage, href: eventAddress(event, setting) },
    ],
  };
}

/** Until when the replay can be heard, as its page says it. */
function replayEnd({ replay, timeZone }: CallEvent, { messages, format }: Language): string[] {
  const { lasts, lastsUntil, lastsThrough } = messages.gates.replay;
  const closesAt = replay?.closesAt;
  if (closesAt === undefined) return [lasts];
  const end = windowEnd({ closesAt }, timeZone);
  if (end.kind === 'instant') return [lastsUntil(format.dayTime(end.at, timeZone)).join('')];
  return [lastsThrough(format.day(end.date, timeZone), format.zoneName(closesAt, timeZone)).join('')];
}

function ofDocuments({ event, materials }: Notice & { kind: 'documents' }, setting: Setting): Matter {
  const { siteUrl, language } = setting;
  const { alertMails: words, kinds } = language.messages;
  const links = materials.map((material) => {
    const address = materialAddress(material, event.slug, language);
    return { label: material.title, href: address.startsWith('/') ? siteUrl + address : address };
  });
  return {
    subject: words.subject.documents(event.title),
    kicker: kinds[event.kind].label,
    title: event.title,
    paragraphs: [],
    links: [...links, { label: words.eventPage, href: eventAddress(event, setting) }],
  };
}

function eventAddress({ slug }: CallEvent, { siteUrl, language }: Setting, part = ''): string {
  return siteUrl + pathIn(language, `/events/${slug}${part}`);
}
