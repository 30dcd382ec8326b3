import { ReleaseDate } from '@/components/time';
import type { Release } from '@/lib/content/types';
import { isHistorical } from '@/lib/domain/historical';
import type { Instant } from '@/lib/domain/instant';
import { beginningOf } from '@/lib/format/beginning';
import { plainText } from '@/lib/prose/plain-text';

/** The release that stands first on the page, with its beginning. */
export function LeadRelease({ release, zone, now }: { release: Release; zone: string; now: Instant }) {
  const href = `/releases/${release.slug}`;
  return (
    <section aria-labelledby="lead" className="release">
      <p className="kind">
        Latest release <ReleaseDate release={release} zone={zone} /> {isHistorical(release, now) && ' · Historical'}
      </p>
      <h2 id="lead" className="title">
        <a href={href}>{release.title}</a>
      </h2>
      <p>{beginningOf(plainText(release.body), 320)}</p>
    </section>
  );
}
