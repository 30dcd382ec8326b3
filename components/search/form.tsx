import '@/components/site/find.css';
import { KINDS } from '@/lib/surfaces/search/kinds';
import type { Search } from '@/lib/surfaces/search/query';
import { type Language, pathIn } from '@/messages/language';

interface Props {
  search?: Search | undefined;
  /** Those that a search can be narrowed to, latest first. */
  years?: readonly number[];
  language: Language;
}

/** Searches without JavaScript: the browser asks for `/search?q=…`. */
export function SearchForm({ search, years = [], language }: Props) {
  const words = language.messages.search;
  return (
    <search>
      <form action={pathIn(language, '/search')} className="find">
        <label htmlFor="q">{words.label}</label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={search?.query ?? ''}
          maxLength={100}
          required
          autoComplete="off"
        />
        {years.length > 0 && (
          <>
            <select name="kind" aria-label={words.kind} defaultValue={search?.kind ?? ''}>
              <option value="">{words.allKinds}</option>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
            <select name="year" aria-label={words.year} defaultValue={search?.year ?? ''}>
              <option value="">{words.allYears}</option>
              {years.map((year) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
            </select>
          </>
        )}
        <button type="submit" className="btn">
          {words.action}
        </button>
      </form>
    </search>
  );
}
