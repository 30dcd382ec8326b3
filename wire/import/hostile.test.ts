import { checkProse } from '@/lib/content/check/prose';
import type { Problem } from '@/lib/content/problem';
import { HOSTILE_LENGTHS, processorSeconds } from '@/testing/hostile';
import { written } from '@/testing/samples/prose';
import { expect, test } from '@/testing/unit';

const TEXTS: Record<string, (repeated: (text: string) => string) => string> = {
  asterisks: (full) => full('*'),
  brackets: (full) => full('[[['),
  lines: (full) => full('a\n'),
  paragraphs: (full) => full('a\n\n'),
  addresses: (full) => full('http://a.b '),
  'an address of dots': (full) => `www.${full('.')}a`,
  'open elements': (full) => full('<div>'),
  'open marks': (full) => `<p>${full('<b>')}</p>`,
  links: (full) => `<p>${full('<a href="x">y</a> ')}</p>`,
  'nested tables': (full) => `<p>${full('<table><tr><td>a')}</p>`,
  rows: (full) => `<table>${full('<tr><td>a</td><td>1</td></tr>')}</table>`,
};

for (const { lengths, named, tag } of HOSTILE_LENGTHS) {
  for (const [name, text] of Object.entries(TEXTS)) {
    test(`${named} of ${name} are imported in time as valid content`, { tag }, () => {
      test.setTimeout(120_000);
      for (const { length, withinSeconds } of lengths) {
        const input = text((piece) => piece.repeat(length / piece.length));
        let markdown = '';
        const read = () => {
          markdown = written(input).markdown;
        };
        expect(processorSeconds(read), `${length} characters`).toBeLessThan(withinSeconds);
        const problems: Problem[] = [];
        checkProse(markdown, '', 0, problems);
        expect(problems).toEqual([]);
      }
    });
  }
}
