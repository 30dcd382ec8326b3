import type { Instant } from '@/lib/domain/instant';
import { wallTimeAt, wallTimeToInstant } from '@/lib/domain/wall-time';
import type { DraftFile } from '../drafts/digest';
import type { OutText } from './write-out';

const PUBLISH_AT = /^publishAt: (\d{4}-\d{2}-\d{2}T\d{2}:\d{2})$/m;

/**
 * Files with the present minute as their time of publication, and nothing else changed.
 * @param zone the company's
 * @returns undefined if their time has not passed, or if they have none: a day alone, or a release that was public before
 * @throws WallTimeError in an hour that clocks show twice
 */
export function atPresent(files: readonly OutText[], zone: string, now: Instant): DraftFile[] | undefined {
  const release = files.find(({ path, base }) => path.startsWith('releases/') && base === null);
  const written = PUBLISH_AT.exec(frontMatter(release?.text ?? ''))?.[1];
  if (written === undefined || wallTimeToInstant(written, zone) > now) return undefined;
  const present = wallTimeAt(now, zone);
  if (present === written) return undefined;
  wallTimeToInstant(present, zone);
  // The entry that a change adds to the history of an event has the time of its release, and so may its documents.
  const time = new RegExp(`^((?:[ ]*publishAt|[ ]+- (?:\\{ ?)?at): )${written}(?=[,\\s]|$)`, 'gm');
  return files.map(({ path, text }) => {
    const fields = frontMatter(text);
    return { path, text: fields.replace(time, `$1${present}`) + text.slice(fields.length) };
  });
}

function frontMatter(text: string): string {
  return /^---\n[\s\S]*?^---$/m.exec(text)?.[0] ?? '';
}
