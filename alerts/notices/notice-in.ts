import type { PublishedSite } from '@/lib/content/published';
import type { Notice } from './notice';

/**
 * A notice as a language of the site has it: of the same release or event, in the words of its translation.
 * @param site in that language
 * @param notice of the site in its default language
 * @returns undefined where what it is about is not translated
 */
export function noticeIn(site: PublishedSite, notice: Notice): Notice | undefined {
  if ('release' in notice) {
    const release = site.release(notice.release.slug);
    if (!release || release.language) return undefined;
    if (notice.kind === 'release') return { ...notice, release };
    const correction = counterpart(notice.correction, notice.release.corrections, release.corrections);
    return { ...notice, release, correction };
  }
  const event = site.event(notice.event.slug);
  if (!event || event.language) return undefined;
  if ('change' in notice) {
    return { ...notice, event, change: counterpart(notice.change, notice.event.history, event.history) };
  }
  if (notice.kind !== 'documents') return { ...notice, event };
  const of = (material: (typeof notice.materials)[number]) =>
    counterpart(material, notice.event.materials, event.materials);
  return { ...notice, event, materials: notice.materials.map(of) };
}

/** What stands in the same place of a translation: facts, and with them the order, are those of the first file. */
function counterpart<T>(of: T, among: readonly T[], translated: readonly T[]): T {
  return translated[among.indexOf(of)] ?? of;
}
