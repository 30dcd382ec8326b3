import { COMPANY, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { published } from './published';

const NOW = Date.parse('2012-01-20T15:00:00Z');
const CATEGORIES = 'categories:\n  notices: { label: Notices, home: false }\n  results: { label: Results }\n';
const ID = 'publishedOn: 2012-01-18';

test('a category that the company does not name is a problem, with those that it names', ({ content }) => {
  content.append(COMPANY, CATEGORIES).replace(RELEASE, ID, `category: result\n${ID}`);
  expect(content.problems()).toEqual([
    expect.objectContaining({
      file: RELEASE,
      line: content.lineOf(RELEASE, 'category:'),
      field: 'category',
      found: '"result"',
      fix: 'a category of company.yaml: notices, results',
    }),
  ]);
});

test('a category of a company without categories is a problem that says how to name one', ({ content }) => {
  content.replace(RELEASE, ID, `category: results\n${ID}`);
  expect(content.problems()).toMatchObject([
    { field: 'category', fix: 'nothing, or categories in company.yaml, as in categories: {results: {label: …}}' },
  ]);
});

test('a category says what it is called', ({ content }) => {
  content.append(COMPANY, 'categories:\n  results: { title: Results }\n');
  expect(content.problems().map(({ field, fix }) => [field, fix])).toContainEqual([
    'categories.results.label',
    'what readers call it, as in Results',
  ]);
});

test('a category is there once it has a public release, and its releases are in it', ({ content }) => {
  content.append(COMPANY, CATEGORIES).replace(RELEASE, ID, `category: results\n${ID}`);
  const loaded = content.load();
  expect(published(loaded, Date.parse('2012-01-18T04:59:59.999Z')).releasesByCategory.size).toBe(0);
  const { releasesByCategory, releases } = published(loaded, NOW);
  const [release] = releases;
  const category = { slug: 'results', label: 'Results', home: true };
  expect([...releasesByCategory]).toEqual([
    ['results', { category, releases: [release], byYear: new Map([[2012, [release]]]) }],
  ]);
});

test('a public release stays when its category is removed from the company, and a new one waits', ({ content }) => {
  content.append(COMPANY, CATEGORIES).replace(RELEASE, ID, `category: results\n${ID}`);
  const { record } = content.accept(NOW);
  content
    .replace(COMPANY, CATEGORIES, '')
    .write(
      'releases/other.mdx',
      '---\nid: other\ntitle: Other\npublishedOn: 2012-01-19\ncategory: results\n---\n\nWords.\n',
    );
  const { content: accepted, heldBack } = content.accept(NOW, record);
  expect(accepted.releases.get('q2-fy2012-results-call-announcement')?.category).toBeUndefined();
  expect(heldBack.map(({ path }) => path)).toEqual(['releases/other.mdx']);
});
