import type { PublishedSite } from './published';
import type { CallEvent, Contact } from './types';

/** Whom to ask about an event: the contacts of its announcement, or else those of the company. */
export function contactsOf({ announcement = '' }: CallEvent, { company, release }: PublishedSite): Contact[] {
  const named = release(announcement)?.contacts ?? [];
  return named.length > 0 ? named : [...company.contacts.values()];
}
