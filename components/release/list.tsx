import { ReleaseDate } from '@/components/time';
import type { Release } from '@/lib/content/types';

export function ReleaseList({ releases, zone }: { releases: Release[]; zone: string }) {
  if (releases.length === 0) return <p>There are no releases yet.</p>;
  return (
    <ul className="rows">
      {releases.map((release) => (
        <li key={release.slug}>
          <ReleaseDate release={release} zone={zone} />
          <a href={`/releases/${release.slug}`}>{release.title}</a>
        </li>
      ))}
    </ul>
  );
}
