import { STILL_TO_DECIDE } from '@/lib/content/read/document';
import { now } from '@/lib/process/clock';
import { ImportError } from '@/wire/import/import-error';
import { PURPOSES } from '@/wire/import/purpose';
import { type Change, changeFile } from './changes/change-file';
import { readable } from './changes/readable';
import type { Desk } from './desk';
import { withAttached } from './drafts/attached';
import { withBases } from './drafts/compose';
import { type DraftFile, digestOf } from './drafts/digest';
import { type Draft, latest } from './drafts/draft';
import { withEdits } from './drafts/edits';
import { withTexts } from './drafts/texts';
import { titleIn } from './drafts/title-in';
import { requireAuthor, requireUnpublished } from './may';
import type { Person } from './people';
import { Refusal } from './refusal';
import { words } from './words';

// What an author does with a draft. Nothing here writes outside of DESK_DIR.

/** Makes a draft of a text, and of the same in further languages. @throws Refusal for what is no text */
export async function createDraft(
  desk: Desk,
  person: Person,
  text: Uint8Array,
  further: readonly { language: string; bytes: Uint8Array }[] = [],
): Promise<Draft> {
  requireAuthor(person);
  const id = desk.drafts.newId();
  const created = { by: person.name, at: now() };
  const texts = further.length > 0 ? { texts: further.map(({ language }) => language) } : {};
  const draft: Draft = {
    id,
    title: '',
    created,
    ...texts,
    form: {},
    isByHand: false,
    open: 0,
    versions: [],
    authors: [],
  };
  desk.drafts.saveSource(id, text);
  for (const { language, bytes } of further) desk.drafts.saveSource(id, bytes, language);
  try {
    return await made(desk, draft, person);
  } catch (error) {
    desk.drafts.remove(id);
    if (error instanceof ImportError) throw new Refusal(400, words.refused.noText, error.message);
    throw error;
  }
}

/** Says what the text does to an event that is there. */
export async function setPurpose(
  desk: Desk,
  draft: Draft,
  person: Person,
  purpose: string | undefined,
): Promise<Draft> {
  requireAuthor(person);
  requireUnpublished(draft);
  return made(desk, { ...draft, purpose: PURPOSES.find((each) => each === purpose) }, person);
}

/** Saves a form: a new version, if the files change by it. */
export async function saveForm(desk: Desk, draft: Draft, person: Person, form: Record<string, string>): Promise<Draft> {
  requireAuthor(person);
  requireUnpublished(draft);
  return made(desk, { ...draft, form }, person);
}

/** Saves files as somebody wrote them. */
export function saveByHand(desk: Desk, draft: Draft, person: Person, files: DraftFile[]): Draft {
  requireAuthor(person);
  requireUnpublished(draft);
  const isByHand = draft.isByHand || latest(draft)?.digest !== digestOf(files, latest(draft)?.documents);
  return withVersion(desk, { ...draft, isByHand }, person, files);
}

/** Makes a draft of a change of a file that is there. @throws Refusal if it cannot be changed by a form */
export function createChange(desk: Desk, person: Person, path: string, of: Change): Draft {
  requireAuthor(person);
  const files = [changed(desk, path, of)];
  const title = titleIn(files[0]?.text ?? '') ?? path;
  const created = { by: person.name, at: now() };
  const change = { path, of };
  const id = desk.drafts.newId();
  const draft: Draft = { id, title, created, change, form: {}, isByHand: true, open: 0, versions: [], authors: [] };
  return withVersion(desk, draft, person, files);
}

function changed(desk: Desk, path: string, of: Change): DraftFile {
  return { path, text: readable(path, () => changeFile(path, desk.textOf(path), of)) };
}

/** Makes the files from the text again, on top of the content as it is now. What was changed in them by hand is gone. */
export async function remake(desk: Desk, draft: Draft, person: Person): Promise<Draft> {
  requireAuthor(person);
  requireUnpublished(draft);
  return made(desk, draft, person);
}

export function discard(desk: Desk, draft: Draft, person: Person): void {
  requireAuthor(person);
  requireUnpublished(draft);
  desk.drafts.remove(draft.id);
}

/** Saves a draft with the files that are made of its texts, or of its change, and the documents that are attached. */
export async function made(desk: Desk, draft: Draft, person: Person): Promise<Draft> {
  if (draft.change) {
    const { path, of } = draft.change;
    const files = await withTexts(desk, draft, of ? [changed(desk, path, of)] : [], desk.textsOf(draft));
    const attached = withAttached(files, draft.attached ?? [], desk);
    return withVersion(desk, draft, person, withEdits(attached, draft.edits ?? []));
  }
  const composed = await desk.composed(draft, desk.readForm(draft.form, desk.look(draft).files));
  const title = composed.read.facts.title?.value ?? titleIn(composed.files[0]?.text ?? '') ?? words.untitled;
  const attached = composed.files.length > 0 ? withAttached(composed.files, draft.attached ?? [], desk) : [];
  const files = withEdits(attached, draft.edits ?? []);
  return withVersion(desk, { ...draft, title, isByHand: false }, person, files);
}

/**
 * Saves a draft, with a new version if its files are others than before, or stand on other content.
 * @param person undefined if nothing but the time was changed: who wrote the words stays their author
 */
export function withVersion(desk: Desk, draft: Draft, person: Person | undefined, files: DraftFile[]): Draft {
  const documents = (draft.attached ?? []).map(({ path, sha256, size }) => ({ path, sha256, size }));
  const digest = digestOf(files, documents);
  const bases = withBases(files, desk.contentDir);
  const before = latest(draft);
  const isSame =
    before?.digest === digest &&
    JSON.stringify(before.files) === JSON.stringify(bases) &&
    desk.drafts.isIntact(draft.id, before);
  const isNew = files.length > 0 && !isSame;
  const number = (before?.number ?? 0) + 1;
  if (isNew) desk.drafts.saveVersion(draft.id, number, files, documents);
  const by = person?.name ?? before?.by ?? draft.created.by;
  const next: Draft = {
    ...draft,
    versions: isNew ? [...draft.versions, { number, by, at: now(), digest, files: bases, documents }] : draft.versions,
    authors: [...new Set([...draft.authors, ...(person ? [person.name] : [])])],
  };
  const problems = desk.look(next).checked?.errors ?? [];
  const saved = { ...next, open: problems.filter(({ rule }) => rule === STILL_TO_DECIDE).length };
  desk.drafts.save(saved);
  return saved;
}
