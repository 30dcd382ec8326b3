import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadContent } from '@/lib/content/load';
import { ContentError, type Problem } from '@/lib/content/problem';
import { readMdx } from '@/lib/content/read/document';
import type { Company } from '@/lib/content/types';
import { isPublished } from '@/lib/domain/embargo';
import type { Instant } from '@/lib/domain/instant';
import { wallTimeAt, wallTimeToInstant } from '@/lib/domain/wall-time';
import { english } from '@/lib/format/english';
import { ImportError } from './import-error';
import type { FirstFile } from './import-translation';
import { dayOrTime, type PublishAs } from './publication';

/**
 * The release that a text is a translation of.
 * @param named its address, or the path of its file
 * @throws ImportError if it is not there, ContentError if its fields cannot be read
 */
export function firstFile(contentDir: string, named: string): FirstFile {
  const slug = basename(named, '.mdx');
  const file = join(contentDir, 'releases', `${slug}.mdx`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || !existsSync(file)) {
    const there = 'the address of a release that is there, as in --of q3-2025-results for releases/q3-2025-results.mdx';
    throw new ImportError(`--of ${named}: write ${there}, or import the texts of both languages at once`);
  }
  return firstFileOf(slug, readFileSync(file, 'utf8'), file, contentDir);
}

/** @throws ContentError if the fields cannot be read */
export function firstFileOf(slug: string, text: string, file: string, contentDir: string): FirstFile {
  const problems: Problem[] = [];
  const document = readMdx(text, file, problems);
  if (!document) throw new ContentError(problems, contentDir);
  return { slug, fields: (document.fields ?? {}) as Record<string, unknown> };
}

/**
 * When a translation becomes public, as its file says it: undefined if together with its first file. One that is replaced
 * keeps its time.
 * @param publication as it was asked for
 * @throws ImportError if nobody said when, or it would be public before its first file
 */
export function translationTime(
  { slug, language }: { slug: string; language: string },
  publication: PublishAs | undefined,
  { contentDir, company, now }: { contentDir: string; company: Company; now: Instant },
): string | undefined {
  const release = loadContent(contentDir, now).content.releases.get(slug);
  const isPublic = release !== undefined && isPublished(release, now);
  const since = release && `${wallTimeAt(release.publishAt, company.timeZone)} (${company.timeZone})`;
  const typed = publication && dayOrTime(publication);
  if (typed) {
    const at = typed.includes('T') ? typed : `${typed}T00:00`;
    const instant = wallTimeToInstant(at, company.timeZone);
    if (release && instant < release.publishAt && !release.draft) {
      throw new ImportError(
        `--at ${typed}: releases/${slug}.mdx becomes public at ${since}, and no translation before it. Without --at, both do at one instant.`,
      );
    }
    return !isPublic && instant === release?.publishAt ? undefined : at;
  }
  const own = join(contentDir, 'releases', `${slug}.${language}.mdx`);
  if (existsSync(own)) return /^publishAt:\s*["']?([\dT:-]+)/m.exec(readFileSync(own, 'utf8').slice(0, 2000))?.[1];
  if (isPublic) {
    throw new ImportError(
      `releases/${slug}.mdx has been public since ${since}: say with --at when its ${english.language(language)} text becomes public, as in --at ${wallTimeAt(now, company.timeZone)}`,
    );
  }
  return undefined;
}
