import { ReleaseDate } from '@/components/time';
import type { NamingRelease } from '@/lib/content/types';
import { type Language, pathIn } from '@/messages/language';

interface Props {
  releases: NamingRelease[];
  zone: string;
  language: Language;
  /** What is said below a title. */
  remark?: (release: NamingRelease) => string | undefined;
}

export function ReleaseList({ releases, zone, language, remark }: Props) {
  return (
    <ul className="list">
      {releases.map((release) => (
        <li key={release.slug}>
          <ReleaseDate release={release} zone={zone} language={language} brief />
          <div>
            <a href={pathIn(language, `/releases/${release.slug}`)}>{release.title}</a>
            {remark?.(release) && <p className="note">{remark(release)}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
