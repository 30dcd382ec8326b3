import { defaultLanguage } from '@/messages/language';
import { corrected, release, SITE } from '@/testing/samples/releases';
import { expect, test } from '@/testing/unit';
import { releaseHtml } from './release-html';

const html = (body: string) => releaseHtml({ ...release, body }, 'America/New_York', SITE, defaultLanguage);

const RULES = {
  'a link to an address of the site is absolute': [
    'See [the *call*](/events/call?a=1#dial-in).',
    '<p>See <a href="https://investors.example.com/events/call?a=1#dial-in">the <em>call</em></a>.</p>',
  ],
  'a link to elsewhere stays as its author wrote it': [
    'See [us](https://www.example.com) or [write](mailto:ir@example.com).',
    '<p>See <a href="https://www.example.com">us</a> or <a href="mailto:ir@example.com">write</a>.</p>',
  ],
  'a link by reference is absolute': [
    '[Here][1].\n\n[1]: /events',
    '<p><a href="https://investors.example.com/events">Here</a>.</p>',
  ],
  'a link in a table is absolute': [
    '| a |\n|---|\n| [b](/events) |',
    '<table>\n<thead>\n<tr>\n<th scope="col">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><a href="https://investors.example.com/events">b</a></td>\n</tr>\n</tbody>\n</table>',
  ],
  'figures are aligned without a style sheet': [
    '| | 2011 |\n|---|---|\n| Loss | (5) |',
    '<table>\n<thead>\n<tr>\n<td></td>\n<th class="figure" scope="col" align="right">2011</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<th scope="row">Loss</th>\n<td class="figure negative" align="right">(5)</td>\n</tr>\n</tbody>\n</table>',
  ],
  'words are no markup': ['AT&T \\<b> 1 < 2', '<p>AT&#x26;T &#x3C;b> 1 &#x3C; 2</p>'],
  'no words are no markup': ['', ''],
} satisfies Record<string, [string, string]>;

for (const [rule, [body, expected]] of Object.entries(RULES)) {
  test(`in a feed, ${rule}`, () => {
    expect(html(body)).toBe(expected);
  });
}

test('in a feed, subheads stand above the text', () => {
  const subheads = ['Revenue rose <10%>'];
  expect(releaseHtml({ ...release, subheads, body: 'Words.' }, 'America/New_York', SITE, defaultLanguage)).toBe(
    '<p>Revenue rose &#x3C;10%></p>\n<p>Words.</p>',
  );
});

test('a link to a footnote leads to the release’s page', () => {
  const note = html('Net loss[^1].\n\n[^1]: Not audited.');
  expect(note).toContain('href="https://investors.example.com/releases/results#user-content-fn-1"');
  expect(note.match(/href="(?!https:)/g)).toBeNull();
});

test('corrections come before the text, in the company’s zone', () => {
  expect(releaseHtml({ ...corrected, body: 'Words.' }, 'America/New_York', SITE, defaultLanguage)).toBe(
    '<p>Corrected Thursday, January 19, 2012, 9:30 a.m. ET: It is $5 &#x26; not $4.</p>\n<p>Words.</p>',
  );
});
