import { now } from '@/lib/process/clock';
import { type Desk, isUndecided } from './desk';
import { withVersion } from './drafting';
import type { DraftFile } from './drafts/digest';
import { type Draft, latest, type Version } from './drafts/draft';
import { requireApprover, requireAuthor, requireUnpublished } from './may';
import type { Person } from './people';
import { atPresent } from './publish/at-present';
import { type Clash, ClashError, hashOf, type OutFile } from './publish/write-out';
import type { RecordEntry } from './record';
import { Refusal } from './refusal';
import { words } from './words';

// From a draft to the content directory. Each of these refuses in words and changes nothing, or does all that it says.

/** Asks for approval of a version. @param digest of what its author has seen */
export function askForApproval(desk: Desk, draft: Draft, person: Person, digest: string): void {
  requireAuthor(person);
  const version = requireReady(desk, draft, digest);
  const { sentBack: _over, ...rest } = draft;
  note(desk, { draft, version, by: person.name, what: 'asked' });
  desk.drafts.save({ ...rest, asked: { by: person.name, at: now(), digest } });
}

/** Sends a version back to its author. */
export function sendBack(desk: Desk, draft: Draft, person: Person, digest: string, what: string): void {
  requireApprover(draft, person);
  const version = requireReady(desk, draft, digest);
  const reason = what.trim();
  if (reason === '') throw new Refusal(400, words.refused.noNote.title, words.refused.noNote.text);
  note(desk, { draft, version, by: person.name, what: 'sent back', reason });
  const { asked: _over, approval: _void, ...rest } = draft;
  desk.drafts.save({ ...rest, sentBack: { by: person.name, at: now(), note: reason } });
}

/**
 * Approves a version and publishes it.
 * @param digest of what the approver has seen
 * @param isAtOnce its time may be changed to the present minute
 * @throws Refusal; ClashError and WriteError of publish/write-out.ts, after which the approval stands
 */
export function approve(desk: Desk, draft: Draft, person: Person, digest: string, isAtOnce: boolean): Draft {
  requireApprover(draft, person);
  if (draft.asked?.digest !== digest) throw changed(draft);
  return publishAs(desk, draft, person, { digest, isAtOnce, what: 'approved' });
}

/** Publishes without a second person: by setting, or for a reason that stays on the record. */
export function publishAlone(
  desk: Desk,
  draft: Draft,
  person: Person,
  { digest, isAtOnce, reason }: { digest: string; isAtOnce: boolean; reason: string },
): Draft {
  requireAuthor(person);
  if (!desk.settings.isFourEyes) return publishAs(desk, draft, person, { digest, isAtOnce, what: 'published alone' });
  if (reason.trim().length < 10) throw new Refusal(400, words.refused.noReason.title, words.refused.noReason.text);
  return publishAs(desk, draft, person, { digest, isAtOnce, what: 'published alone', reason: reason.trim() });
}

/** Publishes what was approved and could not be written then. */
export function publishApproved(desk: Desk, draft: Draft, person: Person): Draft {
  const version = requireReady(desk, draft, draft.approval?.digest ?? '');
  if (presentFiles(desk, draft, version)) throw tooLate();
  return write(desk, draft, version, person.name);
}

/** Ends what a killed desk had begun. */
export function finishPublishing(desk: Desk): void {
  for (const id of desk.writeOut.finishAll()) {
    const draft = desk.drafts.get(id);
    const version = draft && latest(draft);
    if (draft && version && !draft.published) isPublished(desk, draft, version, draft.approval?.by ?? version.by);
  }
}

/** What somebody else changed since the version was made. */
export function clashesOf(desk: Desk, { draft, version, isIntact }: ReturnType<Desk['look']>): readonly Clash[] {
  return version && isIntact && !draft.published ? desk.writeOut.clashes(outFiles(desk, draft, version)) : [];
}

/** The files of a version with the present minute as their time, if their own has passed; undefined if it has not. */
export function presentFiles(desk: Desk, draft: Draft, version: Version): DraftFile[] | undefined {
  const texts = outFiles(desk, draft, version).flatMap((file) => ('text' in file ? [file] : []));
  return atPresent(texts, desk.company.timeZone, now());
}

interface Approval {
  digest: string;
  isAtOnce: boolean;
  what: 'approved' | 'published alone';
  reason?: string;
}

function publishAs(desk: Desk, draft: Draft, person: Person, { digest, isAtOnce, what, reason }: Approval): Draft {
  const seen = requireReady(desk, draft, digest);
  const timed = presentFiles(desk, draft, seen);
  if (timed && !isAtOnce) throw tooLate();
  const ready = timed ? withVersion(desk, draft, undefined, timed) : draft;
  const version = requireReady(desk, ready, latest(ready)?.digest ?? '');
  const because = reason === undefined ? {} : { reason };
  const approval = { by: person.name, at: now(), digest: version.digest, ...because };
  const asked = ready.asked && { ...ready.asked, digest: version.digest };
  const approved: Draft = { ...ready, asked, approval };
  note(desk, { draft, version, by: person.name, what, ...because });
  desk.drafts.save(approved);
  return write(desk, approved, version, person.name);
}

function write(desk: Desk, draft: Draft, version: Version, by: string): Draft {
  desk.writeOut.write(draft.id, outFiles(desk, draft, version));
  return isPublished(desk, draft, version, by);
}

function isPublished(desk: Desk, draft: Draft, version: Version, by: string): Draft {
  const files = outFiles(desk, draft, version);
  const texts = files.flatMap((file) => ('text' in file ? [file.text] : []));
  const written = files.map((file) => ({ path: file.path, sha256: hashOf(file), former: file.base }));
  for (const file of files) if ('from' in file) desk.record.keepDocument(file.from, file.sha256);
  note(desk, { draft, version, by, what: 'published', files: written }, texts);
  const published = { ...draft, published: { by, at: now() } };
  desk.drafts.save(published);
  return published;
}

function outFiles(desk: Desk, draft: Draft, version: Version): OutFile[] {
  const base = (path: string) => version.files.find((file) => file.path === path)?.base ?? null;
  const documents = version.documents ?? [];
  return [
    ...desk.drafts.filesOf(draft.id, version).map((file) => ({ ...file, base: base(file.path) })),
    ...documents.map(({ path, sha256 }) => ({
      path,
      sha256,
      from: desk.drafts.documentOf(draft.id, sha256),
      base: null,
    })),
  ];
}

function note(
  desk: Desk,
  {
    draft,
    version,
    ...rest
  }: Pick<RecordEntry, 'by' | 'what' | 'reason' | 'files'> & { draft: Draft; version: Version },
  texts: readonly string[] = [],
): void {
  desk.record.add({ at: now(), draft: draft.id, title: draft.title, digest: version.digest, ...rest }, texts);
}

/** The newest version, if it is the one that was seen and can be published. */
function requireReady(desk: Desk, draft: Draft, digest: string): Version {
  requireUnpublished(draft);
  const look = desk.look(draft);
  const { version, checked, isIntact } = look;
  if (!version || version.digest !== digest || !isIntact || !checked) throw changed(draft);
  const { notReady, noTime } = words.refused;
  if (checked.errors.length > 0) throw new Refusal(409, notReady.title, notReady.text);
  if (isUndecided(version, checked)) throw new Refusal(409, noTime.title, noTime.text);
  const clashes = clashesOf(desk, look);
  if (clashes.length > 0) throw new ClashError(clashes);
  return version;
}

function changed({ title }: Draft): Refusal {
  return new Refusal(409, words.refused.changed.title, words.refused.changed.text(title));
}

function tooLate(): Refusal {
  return new Refusal(409, words.refused.tooLate.title, words.refused.tooLate.text);
}
