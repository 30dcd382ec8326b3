import type { IncomingMessage } from 'node:http';
import { MINUTE_MS, SECOND_MS } from '@/lib/domain/instant';
import { now } from '@/lib/process/clock';
import type { Desk } from '../desk';
import type { Draft } from '../drafts/draft';
import { type Answer, goTo } from '../http/answer';
import type { Door } from '../http/guard';
import { guestPage, guestRefusal } from '../pages/guest';
import type { Person } from '../people';
import type { RecordEntry } from '../record';
import { Refusal } from '../refusal';
import { words } from '../words';
import { shownAddress, shownFrom } from './address';
import { type GuestLink, LASTS_MS, type Lasts } from './guest-links';
import { shownAnswer } from './shown';
import { askedView } from './view';

/** Makes a link that shows a draft. @returns what stands in it @throws Refusal without a name */
export function makeGuestLink(
  desk: Desk,
  draft: Draft,
  person: Person,
  { name = '', lasts = '' }: Record<string, string>,
): { code: string; link: Omit<GuestLink, 'id'> } {
  const { noName } = words.preview.guests;
  if (draft.published) throw new Refusal(409, words.refused.published.title, words.refused.published.text);
  if (name.trim() === '') throw new Refusal(400, noName.title, noName.text);
  const lastsMs = LASTS_MS[lasts as Lasts] ?? LASTS_MS.day;
  // To a whole minute, as it is said.
  const until = Math.ceil((now() + lastsMs) / MINUTE_MS) * MINUTE_MS;
  const link = { draft: draft.id, name: name.trim().slice(0, 80), by: person.name, until };
  const code = desk.guests.make(link, now());
  note(desk, draft, person, 'made a guest link', link.name);
  return { code, link };
}

/** Ends a link that shows a draft, if it is there. @param id of the link */
export function endGuestLink(desk: Desk, draft: Draft, person: Person, id: string): void {
  const link = desk.guests.end(draft.id, id, now());
  if (link) note(desk, draft, person, 'ended a guest link', link.name);
}

function note(desk: Desk, { id, title }: Draft, { name: by }: Person, what: RecordEntry['what'], guest: string): void {
  desk.record.add({ at: now(), by, what, draft: id, title: words.preview.guests.recorded(title, guest), digest: '' });
}

/** Lets somebody in who has a link; undefined if it opens nothing, or no more. */
export function guestBegins(desk: Desk, code: string, door: Door): Answer | undefined {
  const guest = guestOf(desk, code);
  if (!guest) return undefined;
  desk.guests.opened(guest.link, now());
  const seconds = Math.ceil((guest.link.until - now()) / SECOND_MS);
  return goTo(`/drafts/${guest.draft.id}/preview`, { 'set-cookie': door.cookie('guest', code, seconds) });
}

/** The answer to somebody who has a link: the preview of its draft. Undefined for all else. */
export async function guestAnswer(desk: Desk, request: IncomingMessage, door: Door): Promise<Answer | undefined> {
  const guest = guestOf(desk, door.valueOf('guest', request));
  if (!guest || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined;
  const { draft, link } = guest;
  const led = shownFrom(request);
  if (led) return goTo(led);
  const [path = '', query] = (request.url ?? '').split('?');
  const shown = shownAddress(request.url ?? '');
  try {
    if (shown?.draft === draft.id) return await shownAnswer(desk, draft, shown, request, now());
    if (path !== `/drafts/${draft.id}/preview`) return undefined;
    return guestPage(desk, link, desk.look(draft), askedView(new URLSearchParams(query), desk.company.timeZone));
  } catch (error) {
    if (error instanceof Refusal) return guestRefusal(error);
    throw error;
  }
}

function guestOf(desk: Desk, code: string | undefined): { link: GuestLink; draft: Draft } | undefined {
  const link = desk.guests.of(code, now());
  const draft = link && desk.drafts.get(link.draft);
  return draft && !draft.published ? { link, draft } : undefined;
}
