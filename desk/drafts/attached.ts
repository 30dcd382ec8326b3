import { parseDocument } from 'yaml';
import type { WallTime } from '@/lib/domain/instant';
import { wallTimeAt, wallTimeToInstant } from '@/lib/domain/wall-time';
import { addEntry, editFields } from '../changes/edit-fields';
import { readable } from '../changes/readable';
import type { DraftFile } from './digest';
import type { Attached } from './draft';

interface Content {
  /** The text of a file, for one that the draft does not have yet. */
  textOf(path: string): string;
  /** The zone in which the times of a file are written. */
  zoneOf(text: string): string;
}

/** The files of a draft with the documents that are attached to it: each is named by its event or its release. */
export function withAttached(
  files: readonly DraftFile[],
  attached: readonly Attached[],
  { textOf, zoneOf }: Content,
): DraftFile[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const release = publicationIn(files);
  for (const { of, path, title, kind, publishAt } of attached) {
    const file = path.slice('files/'.length);
    const before = texts.get(of) ?? textOf(of);
    const at =
      publishAt === 'release' && release
        ? wallTimeAt(wallTimeToInstant(release.at, zoneOf(release.text)), zoneOf(before))
        : publishAt;
    const edited = readable(of, () =>
      editFields(of, before, (document) => {
        if (of.startsWith('releases/')) addEntry(document, 'attachments', { title, file }, false);
        else
          addEntry(
            document,
            'materials',
            { kind, title, file, ...(at !== undefined && at !== 'release' && { publishAt: at }) },
            false,
          );
      }),
    );
    texts.set(of, edited);
  }
  return [...texts].map(([path, text]) => ({ path, text }));
}

/** The files without a document that was attached. */
export function withoutAttached(files: readonly DraftFile[], { of, path }: Attached): DraftFile[] {
  const file = path.slice('files/'.length);
  const field = of.startsWith('releases/') ? 'attachments' : 'materials';
  const without = (text: string) =>
    editFields(of, text, (document) => {
      const all = (document.toJS()[field] ?? []) as { file?: string }[];
      const index = all.findIndex((each) => each.file === file);
      if (index >= 0) document.deleteIn([field, index]);
      if (all.length === 1 && index === 0) document.delete(field);
    });
  return files.map((each) => (each.path === of ? { path: of, text: readable(of, () => without(each.text)) } : each));
}

/** The files of the events that the releases among the files name. */
export function linkedIn(files: readonly DraftFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('releases/'))
    .flatMap(({ text }) => fieldsOf<{ events?: string[] }>(text).events ?? [])
    .map((slug) => `events/${slug}.mdx`);
}

/** When the release among the files becomes public, as its own file says it: a day begins at midnight. */
function publicationIn(files: readonly DraftFile[]): { at: WallTime; text: string } | undefined {
  const release = files.find(({ path }) => path.startsWith('releases/'));
  const { publishAt, publishedOn } = fieldsOf<{ publishAt?: string; publishedOn?: string }>(release?.text ?? '');
  const at = publishAt ?? (publishedOn && `${publishedOn}T00:00`);
  return at !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(at) && release ? { at, text: release.text } : undefined;
}

function fieldsOf<T>(text: string): Partial<T> {
  const yaml = /^---\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text)?.[1] ?? '';
  return (parseDocument(yaml, { schema: 'failsafe' }).toJS() ?? {}) as Partial<T>;
}
