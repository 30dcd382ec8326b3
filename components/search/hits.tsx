import { panelHeadline } from '@/components/event/panel';
import { ReleaseDate, Time } from '@/components/time';
import { isHistorical } from '@/lib/domain/historical';
import type { Instant } from '@/lib/domain/instant';
import { capitalised } from '@/lib/format/capitalised';
import type { Hit, SearchResult } from '@/lib/surfaces/search/search';
import { Marked } from './marked';

interface Props {
  result: SearchResult;
  query: string;
  /** The company's, for releases. */
  zone: string;
  now: Instant;
}

/** What was found for a query, best first. */
export function Hits({ result: { total, approximate, hits }, query, zone, now }: Props) {
  return (
    <section aria-labelledby="found">
      <h2 id="found">{countOf(total, query, approximate)}</h2>
      {total === 0 && <p>Fewer or shorter words find more: every word must stand in what is found.</p>}
      {total > hits.length && <p className="hint">These are the {hits.length} best. More words find fewer.</p>}
      <ul className="rows hits">
        {hits.map((hit) => (
          <li key={`${hit.kind} ${hit.item.slug}`}>
            <When hit={hit} zone={zone} />
            <div>
              <a href={`/${hit.kind}s/${hit.item.slug}`}>
                <Marked parts={hit.title} />
              </a>
              {hit.snippet.length > 0 && (
                <p>
                  <Marked parts={hit.snippet} />
                </p>
              )}
              <small>{describe(hit, now)}</small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function countOf(total: number, query: string, approximate: boolean): string {
  if (total === 0) return `Nothing is found for “${query}”`;
  const found = total === 1 ? 'One result' : `${total} results`;
  return approximate ? `Nothing has exactly “${query}”. ${found} for words like it` : `${found} for “${query}”`;
}

function When({ hit, zone }: { hit: Hit; zone: string }) {
  if (hit.kind === 'release') return <ReleaseDate release={hit.item} zone={zone} brief />;
  return <Time at={hit.item.startAt} zone={hit.item.timeZone} show="brief" />;
}

function describe(hit: Hit, now: Instant): string {
  const kind = hit.kind === 'release' ? 'Press release' : capitalised(hit.item.kind);
  if (isHistorical(hit.item, now)) return `${kind} · Historical`;
  return hit.kind === 'event' ? `${kind} · ${panelHeadline(hit.item, now)}` : kind;
}
