import { test } from '@/testing/content';
import { png } from '@/testing/samples/picture';
import { expect } from '@/testing/unit';
import { findRoute } from '../site/routes';
import { published } from './published';

const NOW = Date.parse('2012-01-20T15:00:00Z');

test('a mark in content/files is served at its address, and is public before any release names it', ({ content }) => {
  content.append('company.yaml', 'logo: files/brand/mark.png').write('files/brand/mark.png', png(28, 28));
  const site = published(content.load(), NOW);
  expect(findRoute(site, `/${site.company.logo}`)).toMatchObject({ kind: 'file', file: { path: 'brand/mark.png' } });
  expect(findRoute(site, '/files/brand/other.png')).toBeUndefined();
});

test('a mark that is not there is refused', ({ content }) => {
  content.append('company.yaml', 'logo: files/brand/mark.png');
  expect(content.problems()).toMatchObject([{ field: 'logo', rule: 'missing-logo' }]);
});

test('an SVG in content/files is refused: opened alone, it could run scripts', ({ content }) => {
  content
    .append('company.yaml', 'logo: files/mark.svg')
    .write('files/mark.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(content.problems()).toMatchObject([{ field: 'logo' }]);
});
