import { expect, test } from '@/testing/unit';
import { findFacts } from './find-facts';

const HEAD = 'Acme to Meet Investors\n\nBOSTON, May 1, 2012 /PRNewswire/ -- Acme Corp. (NYSE: ACM) ';
const WHEN = 'on Friday, May 4, 2012, at 9:00 a.m. ET.';

const FORMS: [words: string, form: string | undefined, name?: string][] = [
  [
    `will take part in a fireside chat at the 14th Desert Rim Consumer Forum ${WHEN}`,
    'fireside chat',
    'Fireside Chat at the 14th Desert Rim Consumer Forum',
  ],
  [
    `will present at the 37th Annual Kestrel Healthcare Conference in Boston ${WHEN}`,
    'presentation',
    'Presentation at the 37th Annual Kestrel Healthcare Conference',
  ],
  [
    `will meet investors at the 9th Rowan Bank Forum ${WHEN}`,
    'presentation',
    'Presentation at the 9th Rowan Bank Forum',
  ],
  [`will speak at the Rowan Bank Summit 2012 ${WHEN}`, 'presentation', 'Presentation at the Rowan Bank Summit 2012'],
  [
    `will hold its 2012 annual meeting of shareholders ${WHEN} The lines open at 8:45 a.m.`,
    'annual meeting',
    '2012 Annual Meeting of Shareholders',
  ],
  [`will hold its Annual General Meeting ${WHEN}`, 'annual meeting', 'Annual General Meeting'],
  [`will hold a Capital Markets Day in London ${WHEN}`, 'capital markets day', 'Capital Markets Day'],
  [`invites to its 2012 Investor Day ${WHEN}`, 'capital markets day', '2012 Investor Day'],
  [`will hold a briefing for analysts ${WHEN}`, 'briefing'],
  [`will hold a conference call ${WHEN}`, undefined],
  [`will present its results in a conference call ${WHEN}`, undefined],
  [`will discuss its presentation at the Rowan Bank Conference in an investor call ${WHEN}`, undefined],
  [`will hold a webcast ${WHEN} A fireside chat is planned for the summer.`, undefined],
];

for (const [words, form, name] of FORMS) {
  test(`"${words}" announces ${form ?? 'a call'}`, () => {
    const { call } = findFacts(HEAD + words);
    expect(call?.start?.value.wallTime).toBe('2012-05-04T09:00');
    expect(call?.event?.value).toEqual(form && (name ? { form, name } : { form }));
  });
}
