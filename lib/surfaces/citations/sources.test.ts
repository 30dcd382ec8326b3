import { toHtml } from 'hast-util-to-html';
import { published } from '@/lib/content/published';
import { plainText } from '@/lib/prose/plain-text';
import { defaultLanguage } from '@/messages/language';
import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { releaseTree, sourcesOf } from './sources';
import type { StatedFact } from './stated';

const AT = Date.parse('2012-01-20T15:00:00Z');
const SLUG = 'q2-fy2012-results-call';
const ADDRESS = `/releases/${SLUG}-announcement`;

/** The sentence that the event's page links to for a fact, as it stands on the page of the release. */
function sentence(content: ContentCopy, fact: StatedFact): string | undefined {
  const site = published(content.load(), AT);
  const event = site.event(SLUG);
  const release = site.release(`${SLUG}-announcement`);
  if (!event || !release) throw new Error('The shipped event and its release are not there.');
  const [path, id] = sourcesOf(event, site, defaultLanguage)(fact)?.split('#') ?? [];
  if (path === undefined) return undefined;
  expect(path).toBe(ADDRESS);
  const html = toHtml(releaseTree(release, site, defaultLanguage));
  expect(html.split(`id="${id}"`)).toHaveLength(2);
  return html
    .split(`<span id="${id}">`)[1]
    ?.split('</span>')[0]
    ?.replace(/<[^>]+>/g, '');
}

test('each fact of the shipped call links to its sentence', ({ content }) => {
  expect(sentence(content, 'start')).toMatch(
    /^WALTHAM, Mass\..* at 8:00 a\.m\. ET on Friday, January 27, 2012, .* fiscal year\.$/,
  );
  expect(sentence(content, 'number +19133121231')).toBe('To access the live call by phone, dial 913-312-1231.');
  expect(sentence(content, 'passcode 5537853')).toBe('Passcode: 5537853.');
  expect(sentence(content, 'webcast')).toMatch(/^The call also may be accessed .* www\.immunogen\.com\.$/);
  expect(sentence(content, 'replay')).toMatch(/^Following the live webcast, .* through February 3, 2012\.$/);
});

const DIFFERENT: [StatedFact, string, string][] = [
  ['start', 'start: 2012-01-27T08:00', 'start: 2012-01-27T08:30'],
  ['number +19133121232', '+19133121231', '+19133121232'],
  ['passcode 5537854', '5537853', '5537854'],
  ['replay', 'through: 2012-02-03', 'through: 2012-02-04'],
  ['webcast', 'webcast:\n  url: https://www.immunogen.com', 'webcast:\n  url: https://www.example.com'],
];
for (const [fact, found, replacement] of DIFFERENT) {
  test(`a release is no source of a ${fact.split(' ')[0]} that it does not state`, ({ content }) => {
    // Changed since it was announced: otherwise it would have to agree.
    content
      .replace(EVENT, found, replacement)
      .replace(
        EVENT,
        'Announced.',
        'Announced.\n  - {at: 2012-01-19T09:00, note: Changed., formerStart: 2012-01-26T08:00}',
      );
    expect(sentence(content, fact)).toBeUndefined();
  });
}

test('marking sentences does not change the text of a release', ({ content }) => {
  content.append(
    RELEASE,
    'A call at **8:00 a.m. ET on Friday, January 27, 2012. See** [it](https://a.example). Then go.',
  );
  const site = published(content.load(), AT);
  const release = site.release(`${SLUG}-announcement`);
  if (!release) throw new Error('The release is not there.');
  const words = (text: string) =>
    text
      .replace(/<[^>]+>/g, '')
      .replace(/&#x26;/g, '&')
      .split(/\s+/)
      .filter(Boolean);
  expect(words(toHtml(releaseTree(release, site, defaultLanguage)))).toEqual(words(plainText(release.body)));
});

test('an event that its announcement does not name has no citations', ({ content }) => {
  content.replace(RELEASE, 'events: [q2-fy2012-results-call]\n', '');
  expect(sentence(content, 'start')).toBeUndefined();
});
