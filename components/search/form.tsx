import { type Language, pathIn } from '@/messages/language';

/** Searches without JavaScript: the browser asks for `/search?q=…`. */
export function SearchForm({ query, language }: { query: string; language: Language }) {
  const words = language.messages.search;
  return (
    <search>
      <form action={pathIn(language, '/search')} className="find">
        <label htmlFor="q">{words.label}</label>
        <input id="q" name="q" type="search" defaultValue={query} maxLength={100} required autoComplete="off" />
        <button type="submit" className="btn">
          {words.action}
        </button>
      </form>
    </search>
  );
}
