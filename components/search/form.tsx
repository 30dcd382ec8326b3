/** Searches without JavaScript: the browser asks for `/search?q=…`. */
export function SearchForm({ query }: { query: string }) {
  return (
    <search>
      <form action="/search" className="search">
        <label htmlFor="q">Search releases, events and documents</label>
        <input id="q" name="q" type="search" defaultValue={query} maxLength={100} required autoComplete="off" />
        <button type="submit" className="action">
          Search
        </button>
      </form>
    </search>
  );
}
