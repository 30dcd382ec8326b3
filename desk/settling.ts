import type { Problem } from '@/lib/content/problem';
import type { Desk } from './desk';
import { made, withVersion } from './drafting';
import type { Draft } from './drafts/draft';
import { type Edit, withEdits } from './drafts/edits';
import { requireAuthor, requireUnpublished } from './may';
import type { Person } from './people';
import { Refusal } from './refusal';
import { words } from './words';

// What an author decides about the findings of the check. The words of a release are never changed by it.

/** Takes the value that settles a finding. */
export function takeFix(desk: Desk, draft: Draft, person: Person, finding: string): Promise<Draft> {
  const { file, write } = problemOf(desk, draft, finding);
  if (!write) throw new Refusal(409, words.settle.gone.title, words.settle.gone.text);
  return settle(desk, draft, person, { file, path: [...write.path] as (string | number)[], value: write.value });
}

/** Says why a finding is right as it is. It stays in the file, and whoever approves reads it. */
export function acceptFinding(
  desk: Desk,
  draft: Draft,
  person: Person,
  { finding, reason }: { finding: string; reason: string },
): Promise<Draft> {
  const { file } = problemOf(desk, draft, finding);
  const why = reason.replace(/\s+/g, ' ').trim();
  if (why.length < 10) throw new Refusal(400, words.settle.noReason.title, words.settle.noReason.text);
  return settle(desk, draft, person, { file, finding, reason: why, by: person.name });
}

async function settle(desk: Desk, draft: Draft, person: Person, edit: Edit): Promise<Draft> {
  requireAuthor(person);
  requireUnpublished(draft);
  const next = { ...draft, edits: [...(draft.edits ?? []), edit] };
  if (!draft.isByHand) return made(desk, next, person);
  return withVersion(desk, next, person, withEdits(desk.look(draft).files, [edit]));
}

/** A finding about a file of the draft, as the check has it now. */
function problemOf(desk: Desk, draft: Draft, name: string): Problem {
  const { checked, files } = desk.look(draft);
  const found = [...(checked?.errors ?? []), ...(checked?.notes ?? [])].find(
    ({ finding, accepted, file }) => finding === name && !accepted && files.some(({ path }) => path === file),
  );
  if (!found) throw new Refusal(409, words.settle.gone.title, words.settle.gone.text);
  return found;
}
