import { checkProse } from '@/lib/content/check/prose';
import type { Problem } from '@/lib/content/problem';
import { written } from '@/testing/samples/prose';
import { expect, test } from '@/testing/unit';

const MEGABYTE = 1_000_000;
const full = (text: string) => text.repeat(Math.floor(MEGABYTE / text.length));

const TEXTS: Record<string, string> = {
  asterisks: full('*'),
  brackets: full('[[['),
  lines: full('a\n'),
  paragraphs: full('a\n\n'),
  addresses: full('http://a.b '),
  'an address of dots': `www.${full('.')}a`,
  'open elements': full('<div>'),
  'open marks': `<p>${full('<b>')}</p>`,
  links: `<p>${full('<a href="x">y</a> ')}</p>`,
  'nested tables': `<p>${full('<table><tr><td>a')}</p>`,
  rows: `<table>${full('<tr><td>a</td><td>1</td></tr>')}</table>`,
};

// On a machine of no great speed each takes under four seconds.
for (const [name, text] of Object.entries(TEXTS)) {
  test(`a megabyte of ${name} ends within seconds`, () => {
    test.setTimeout(60_000);
    const begun = performance.now();
    const { markdown } = written(text);
    expect(performance.now() - begun).toBeLessThan(20_000);
    const problems: Problem[] = [];
    checkProse(markdown, '', 0, problems);
    expect(problems).toEqual([]);
  });
}
