import { ReleaseDate } from '@/components/time';
import type { Release } from '@/lib/content/types';

export function ReleaseList({ releases, zone }: { releases: Release[]; zone: string }) {
  return (
    <ul className="rows">
      {releases.map((release) => (
        <li key={release.slug}>
          <ReleaseDate release={release} zone={zone} brief />
          <a href={`/releases/${release.slug}`}>{release.title}</a>
        </li>
      ))}
    </ul>
  );
}
