import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { HEAD_BYTES, wrongKind } from '@/lib/content/read/file-kind';
import { MATERIAL_KINDS } from '@/lib/domain/types';
import { now } from '@/lib/process/clock';
import type { Desk } from './desk';
import { made, withVersion } from './drafting';
import { withAttached, withoutAttached } from './drafts/attached';
import { type Attached, type Draft, latest } from './drafts/draft';
import { titleIn } from './drafts/title-in';
import type { Upload } from './http/form';
import { requireAuthor, requireUnpublished } from './may';
import type { Person } from './people';
import { Refusal } from './refusal';
import { readTime } from './times/reading';
import { DOCUMENT_ENDINGS, safeName } from './uploads/safe-name';
import { words } from './words';

// Documents that are published with a draft: slides, a transcript, figures. They are stored as they came, and run by nothing.

/** What was typed beside a document. */
export type AttachFields = Readonly<Record<string, string>>;

/** Adds a document to a draft. @throws Refusal for one that cannot be taken */
export async function attach(
  desk: Desk,
  draft: Draft,
  person: Person,
  upload: Upload | undefined,
  fields: AttachFields,
): Promise<Draft> {
  requireAuthor(person);
  requireUnpublished(draft);
  const attached = taken(desk, draft, upload, fields);
  const next = { ...draft, attached: [...(draft.attached ?? []), attached] };
  if (!draft.isByHand) return made(desk, next, person);
  return withVersion(desk, next, person, withAttached(desk.look(draft).files, [attached], desk));
}

/** Makes a draft of a document that is attached to an event or a release that is there. */
export function createAttachment(
  desk: Desk,
  person: Person,
  path: string,
  upload: Upload | undefined,
  fields: AttachFields,
): Draft {
  requireAuthor(person);
  const id = desk.drafts.newId();
  const title = titleIn(desk.textOf(path)) ?? path;
  const created = { by: person.name, at: now() };
  const draft: Draft = {
    id,
    title,
    created,
    change: { path },
    form: {},
    isByHand: true,
    open: 0,
    versions: [],
    authors: [],
  };
  const attached = taken(desk, draft, upload, { ...fields, of: path });
  return withVersion(desk, { ...draft, attached: [attached] }, person, withAttached([], [attached], desk));
}

/** Takes a document out of a draft. */
export async function detach(desk: Desk, draft: Draft, person: Person, path: string): Promise<Draft> {
  requireAuthor(person);
  requireUnpublished(draft);
  const gone = draft.attached?.find((each) => each.path === path);
  if (!gone) throw new Refusal(404, words.refused.noPage.title, words.refused.noPage.text);
  const next = { ...draft, attached: draft.attached?.filter((each) => each !== gone) };
  if (!draft.isByHand) return made(desk, next, person);
  return withVersion(desk, next, person, withoutAttached(desk.look(draft).files, gone));
}

function taken(desk: Desk, draft: Draft, upload: Upload | undefined, fields: AttachFields): Attached {
  const { title: refused, none, ending, kind: wrong } = words.attach.refused;
  if (!upload) throw new Refusal(400, refused, none);
  const name = safeName(upload.name);
  if (!name) throw new Refusal(400, refused, ending(DOCUMENT_ENDINGS.join(', ')));
  const found = wrongKind(name, headOf(upload.file));
  if (found) throw new Refusal(400, refused, wrong(found));
  const { of = '', title = '', kind = '' } = fields;
  const own = desk.look(draft).files.find(({ path }) => path === of)?.text ?? desk.textOf(of);
  const publishAt = of.startsWith('events/') ? publicationOf(fields, desk.zoneOf(own)) : undefined;
  const known = [...(latest(draft)?.documents ?? []), ...(draft.attached ?? [])].map(({ path }) => path);
  const path = freePath(desk, name, known);
  const shown = title.replace(/\s+/g, ' ').trim() || name;
  // Last: what is refused leaves nothing behind.
  const sha256 = desk.drafts.saveDocument(draft.id, upload.file);
  const material = MATERIAL_KINDS.find((each) => each === kind) ?? 'slides';
  return { path, sha256, size: upload.size, of, title: shown, kind: material, publishAt };
}

function publicationOf(fields: AttachFields, zone: string): Attached['publishAt'] {
  if (fields.when === 'release') return 'release';
  if (fields.when !== 'at') return undefined;
  const reading = readTime({ day: fields.day ?? '', hour: fields.hour ?? '', zone }, zone);
  if ('why' in reading) throw new Refusal(400, words.attach.refused.title, reading.why);
  return reading.wallTime;
}

/** A document keeps its bytes for ever: a further one gets a name of its own. */
function freePath(desk: Desk, name: string, known: readonly string[]): string {
  const [, stem = '', ending = ''] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
  for (let number = 1; ; number++) {
    const path = `files/${stem}${number === 1 ? '' : `-${number}`}.${ending}`;
    if (!known.includes(path) && !existsSync(join(desk.contentDir, path))) return path;
  }
}

function headOf(file: string): Uint8Array {
  const descriptor = openSync(file, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return head.subarray(0, readSync(descriptor, head));
  } finally {
    closeSync(descriptor);
  }
}
