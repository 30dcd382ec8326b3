import { expect, test } from '@/testing/unit';
import { readFacts } from './import-release';
import { mendTags } from './mend-tags';

const BROKEN: [html: string, mended: string][] = [
  [
    '<p><a href="https://x.example>Webcast</a></p><p class="b">Call</p>',
    '<p><a href="https://x.example">Webcast</a></p><p class="b">Call</p>',
  ],
  ['<table><tr><td>x</td></tr></table\n<p>Call 555-0100</p>', '<table><tr><td>x</td></tr></table><p>Call 555-0100</p>'],
];

for (const [html, mended] of BROKEN) {
  test(`what is cut off takes no words along: ${html.slice(0, 40)}`, () => {
    expect(mendTags(html)).toEqual({ html: mended, isBroken: true });
    expect(readFacts(Buffer.from(html)).facts.contradictions.map(({ kind }) => kind)).toEqual(['broken-markup']);
  });
}

const WHOLE = [
  '<img alt="a > b" src="x"><p>x</p>',
  '<p title="5 > 4">a <b>b</b></p>',
  '<p>a<br>b</p>',
  '<a href=x>y</a>',
];

for (const html of WHOLE) {
  test(`whole tags stay as they are: ${html}`, () => expect(mendTags(html)).toEqual({ html, isBroken: false }));
}
