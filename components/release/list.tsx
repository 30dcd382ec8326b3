import { ReleaseDate } from '@/components/time';
import type { NamingRelease } from '@/lib/content/types';
import { scriptOf } from '@/lib/prose/script';
import { inOther, type Language, pathIn } from '@/messages/language';

interface Props<R> {
  releases: R[];
  zone: string;
  language: Language;
  /** What is said below a title. */
  remark?: (release: R) => string | undefined;
}

export function ReleaseList<R extends NamingRelease>({ releases, zone, language, remark }: Props<R>) {
  return (
    <ul className="list">
      {releases.map((release) => (
        <li key={release.slug}>
          <ReleaseDate release={release} zone={zone} language={language} brief />
          <div>
            <a
              href={pathIn(release.language ?? language, `/releases/${release.slug}`)}
              {...scriptOf(release.title)}
              {...inOther(release)}
            >
              {release.title}
            </a>
            {remark?.(release) && <p className="note">{remark(release)}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
