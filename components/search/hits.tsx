import { eventHeadline, eventLabel } from '@/components/event/headline';
import { When } from '@/components/event/when';
import { Row } from '@/components/row';
import { ReleaseDate } from '@/components/time';
import { isHistorical } from '@/lib/domain/historical';
import type { Instant } from '@/lib/domain/instant';
import type { Search } from '@/lib/surfaces/search/query';
import type { Hit, SearchResult } from '@/lib/surfaces/search/search';
import { inOther, type Language } from '@/messages/language';
import { Marked } from './marked';
import { SearchPager } from './pager';

interface Props {
  result: SearchResult;
  search: Search;
  /** The company's, for releases. */
  zone: string;
  now: Instant;
  language: Language;
}

/** A page of the results of a search, best first. */
export function Hits({ result, search, zone, now, language }: Props) {
  const { total, approximate, page, pages, hits } = result;
  const words = language.messages.search;
  const { query } = search;
  return (
    <Row title={total === 0 ? words.nothing(query) : (approximate ? words.foundAlike : words.found)(total, query)}>
      {total === 0 && <p>{words.nothingAdvice}</p>}
      <ul className="list">
        {hits.map((hit) => (
          <li key={`${hit.kind} ${hit.address}`}>
            <HitTime hit={hit} zone={zone} language={language} />
            <div>
              <a href={hit.address} {...inOther(hit.item)}>
                <Marked parts={hit.title} />
              </a>
              {hit.snippet.length > 0 && (
                <p>
                  <Marked parts={hit.snippet} />
                </p>
              )}
              <p className="note">
                {notes(hit, now, language).map((note) => (
                  <span key={note}>{note}</span>
                ))}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <SearchPager search={{ ...search, page }} pages={pages} language={language} />
    </Row>
  );
}

function HitTime({ hit, zone, language }: { hit: Hit; zone: string; language: Language }) {
  if (hit.kind === 'release') return <ReleaseDate release={hit.item} zone={zone} language={language} brief />;
  return <When event={hit.item} language={language} brief />;
}

function notes(hit: Hit, now: Instant, language: Language): string[] {
  const { releases, lists, search } = language.messages;
  if (hit.kind === 'transcript' || hit.kind === 'document') return [search.ofEvent[hit.kind], hit.item.title];
  const kind = hit.kind === 'release' ? releases.label : eventLabel(hit.item, language);
  if (isHistorical(hit.item, now)) return [kind, lists.historical];
  return hit.kind === 'event' ? [kind, eventHeadline(hit.item, now, language)] : [kind];
}
