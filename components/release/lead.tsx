import { Headline } from '@/components/headline';
import { ReleaseDate } from '@/components/time';
import type { Release } from '@/lib/content/types';
import { isHistorical } from '@/lib/domain/historical';
import type { Instant } from '@/lib/domain/instant';
import { beginningOf } from '@/lib/format/beginning';
import { plainText } from '@/lib/prose/plain-text';
import { inOther, type Language, pathIn } from '@/messages/language';

interface Props {
  release: Release;
  zone: string;
  now: Instant;
  language: Language;
}

/** The newest release, with its first words. */
export function LeadRelease({ release, zone, now, language }: Props) {
  const { releases, lists } = language.messages;
  return (
    <section aria-labelledby="lead">
      <p className="eyebrow">
        <ReleaseDate release={release} zone={zone} language={language} />
        <span>{releases.latestRelease}</span>
        {isHistorical(release, now) && <span className="tag">{lists.historical}</span>}
      </p>
      <h2 id="lead" className="title">
        <a href={pathIn(release.language ?? language, `/releases/${release.slug}`)} {...inOther(release)}>
          <Headline of={release.title} />
        </a>
      </h2>
      <p className="lead" lang={release.language?.tag}>
        {beginningOf(plainText(release.body), 320)}
      </p>
    </section>
  );
}
