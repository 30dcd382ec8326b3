import type { Draft } from './drafts/draft';
import type { Person } from './people';
import { Refusal } from './refusal';
import { words } from './words';

// Who may do what: the table in docs/desk.md.

/** Whether a person may see what is not public. */
export function isEditor({ roles }: Person): boolean {
  return roles.includes('author') || roles.includes('approver');
}

export function isOperator({ roles }: Person): boolean {
  return roles.includes('operator');
}

export function requireOperator(person: Person): void {
  if (!isOperator(person)) throw new Refusal(403, words.refused.role.title, words.refused.role.text);
}

export function requireEditor(person: Person): void {
  if (!isEditor(person)) throw new Refusal(403, words.refused.role.title, words.refused.role.text);
}

export function requireAuthor({ roles }: Person): void {
  if (!roles.includes('author')) throw new Refusal(403, words.refused.role.title, words.refused.role.text);
}

/** Whether a person may approve a draft: whoever saved a version of it cannot. */
export function mayApprove({ roles, name }: Person, { authors }: Draft): boolean {
  return roles.includes('approver') && !authors.includes(name);
}

export function requireApprover(draft: Draft, person: Person): void {
  if (!person.roles.includes('approver')) throw new Refusal(403, words.refused.role.title, words.refused.role.text);
  if (!mayApprove(person, draft)) throw new Refusal(403, words.refused.own.title, words.refused.own.text);
}

export function requireUnpublished({ published }: Draft): void {
  if (published) throw new Refusal(409, words.refused.published.title, words.refused.published.text);
}
