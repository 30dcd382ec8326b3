import { ReleaseDate } from '@/components/time';
import type { NamingRelease } from '@/lib/content/types';
import { type Language, pathIn } from '@/messages/language';

interface Props {
  releases: NamingRelease[];
  zone: string;
  language: Language;
}

export function ReleaseList({ releases, zone, language }: Props) {
  return (
    <ul className="rows">
      {releases.map((release) => (
        <li key={release.slug}>
          <ReleaseDate release={release} zone={zone} language={language} brief />
          <a href={pathIn(language, `/releases/${release.slug}`)}>{release.title}</a>
        </li>
      ))}
    </ul>
  );
}
