import { quote } from '../problem';
import type { SourceFile } from './loaded';
import type { Resolver } from './resolver';
import type { StoredFile, UnusableFile } from './stored-file';

/** A page that loads more than this for a picture keeps people on phones waiting. */
const MOST_BYTES = 1_000_000;

/** A picture in the words of a release, with the path of its file and its line in the text. */
interface Picture {
  path: string;
  line: number;
}

/** As lib/content/check/prose.ts accepts it: words in brackets, and a path below `/files/`. */
const IMAGE = /!\[(?:\\.|[^\]\\])*\]\(<?\/files\/([^\s()<>]+[.](?:png|jpg|webp|avif))>?\)/g;

const known = new WeakMap<SourceFile, readonly Picture[]>();

/** The pictures in the words. Not parsed: a text that is held back may be one that cannot be. */
export function picturesIn(source: SourceFile): readonly Picture[] {
  let pictures = known.get(source);
  if (!pictures) {
    const { body } = source.document;
    pictures = Array.from(body.matchAll(IMAGE), ({ 1: path = '', index }) => ({
      path,
      line: body.slice(0, index).split('\n').length,
    }));
    known.set(source, pictures);
  }
  return pictures;
}

/** The files of the pictures. A release is published without one that is missing, unusable or too large. */
export function resolvePictures(
  source: SourceFile,
  resolver: Resolver,
  storedFile: (path: string) => StoredFile | UnusableFile | undefined,
): StoredFile[] {
  return picturesIn(source).flatMap(({ path, line }): StoredFile[] => {
    const found = storedFile(path);
    const refuse = (rule: string, what: string, fix: string) => {
      resolver.refuseInText(line, rule, what, fix, 'withheld');
      return [];
    };
    if (!found) return refuse('missing-document', quote(path), 'a picture that is in content/files');
    if (!('digest' in found)) {
      return refuse('unusable-document', `${quote(path)}, ${found.found}`, 'the picture itself in content/files');
    }
    if (found.size > MOST_BYTES) {
      const size = `${(found.size / 1_000_000).toFixed(1)} MB`;
      const fix = 'at most 1 MB: save it smaller, as WebP or AVIF, and offer the large one among attachments';
      return refuse('large-picture', `${quote(path)}, a picture of ${size}`, fix);
    }
    return [found];
  });
}
