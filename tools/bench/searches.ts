/** Words in most documents and in few, of one word and of many, beginnings and typing errors. */
const QUERIES = [
  ...['results', 'immunogen', 'the company', 'conference call', 'net loss per share', 'audit committee', 'nasdaq'],
  ...['license agreement milestone', 'clinical trial phase', 'executive vice president', 'chief financial officer'],
  ...['form 10-k', '$1.25', 'antib', 'quart', 'oncology meeting presentation', 'forward-looking statements'],
  ...['resluts', 'milestne', 'licence agreemnt', 'shareholdrs', 'nothing of the kind', '決算'],
];

/** Each query alone, then in some years: no address is asked for twice. */
const NARROWED = ['', ...Array.from({ length: 9 }, (_, index) => `&year=${2025 - 2 * index}`)];

export const SEARCHES = NARROWED.flatMap((narrowed) =>
  QUERIES.map((query) => `/search?q=${encodeURIComponent(query)}${narrowed}`),
);
