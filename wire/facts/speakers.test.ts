import { expect, test } from '@/testing/unit';
import { findFacts } from './find-facts';

const CASES: [words: string, speakers: [name: string, role: string][]][] = [
  [
    'President and CEO Gail Ostrowski and CFO Reid Lanham will be the guests of a fireside chat.',
    [
      ['Gail Ostrowski', 'President and CEO'],
      ['Reid Lanham', 'CFO'],
    ],
  ],
  [
    'Hamid Farrokh, M.D., chief executive officer, will present a company overview.',
    [['Hamid Farrokh', 'chief executive officer']],
  ],
  [
    'The call will be hosted by Dale Ferncastle, Chief Executive Officer, and Ada Quist, Chief Financial Officer.',
    [
      ['Dale Ferncastle', 'Chief Executive Officer'],
      ['Ada Quist', 'Chief Financial Officer'],
    ],
  ],
  [
    'Chief Executive Hemi Paki and Chief Financial Officer Joan Sturt will host a call.',
    [
      ['Hemi Paki', 'Chief Executive'],
      ['Joan Sturt', 'Chief Financial Officer'],
    ],
  ],
  ['The presentations, led by Dr. Heike Brandauer (CEO), will be streamed.', [['Dr. Heike Brandauer', 'CEO']]],
  ['"We had a good quarter," said Sunniva Aldane, President and CEO.', []],
  ['Contact: Carol Hausner, Executive Director, will take your questions.', []],
];

for (const [words, speakers] of CASES) {
  test(`who speaks: "${words}"`, () => {
    const found = findFacts(`Acme to Host Call\n\nBOSTON, May 1, 2012 -- Acme Corp. (NYSE: ACM).\n\n${words}`).speakers;
    expect(found.map(({ name, role }) => [name.value, role?.value])).toEqual(speakers);
  });
}
