import { published } from '@/lib/content/published';
import { defaultLanguage } from '@/messages/language';
import { type ContentCopy, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { releaseText } from './release-text';

function text(content: ContentCopy): string {
  const site = published(content.load(), Date.parse('2012-02-01T12:00:00Z'));
  const release = site.release('q2-fy2012-results-call-announcement');
  if (!release) throw new Error('The shipped release is gone.');
  return releaseText(release, 'America/New_York', defaultLanguage);
}

// As the wire sent it: its dateline, its words, its source and its contacts.
const SENT = `WALTHAM, Mass.--(BUSINESS WIRE)--Jan. 18, 2012-- ImmunoGen, Inc. (Nasdaq: IMGN), a biotechnology company that develops targeted antibody-based anticancer products, today announced that the Company will host a conference call at 8:00 a.m. ET on Friday, January 27, 2012, to discuss ImmunoGen's financial results for the three-month period ended December 31, 2011 – the second quarter of the Company's 2012 fiscal year. Management also will provide an update on the Company.

To access the live call by phone, dial 913-312-1231. Passcode: 5537853. The call also may be accessed through the Investor Information section of the Company's website, www.immunogen.com. Following the live webcast, a replay of the call will be available at the same location through February 3, 2012.

About ImmunoGen, Inc.

ImmunoGen, Inc. develops targeted anticancer therapeutics using the Company's expertise in tumor biology, monoclonal antibodies, potent cancer-cell killing agents and engineered linkers. The Company's Targeted Antibody Payload (TAP) technology uses monoclonal antibodies to deliver one of ImmunoGen's proprietary cancer-cell killing agents specifically to tumor cells. There are now numerous TAP compounds in clinical development with a wealth of clinical data reported. ImmunoGen's collaborative partners include Amgen, Bayer HealthCare Pharmaceuticals, Biotest, Lilly, Novartis, Roche, and Sanofi. The most advanced compound using ImmunoGen's TAP technology, trastuzumab emtansine (T-DM1), is in Phase III testing through the Company's collaboration with Genentech, a member of the Roche Group. More information about ImmunoGen can be found at www.immunogen.com.

Source: ImmunoGen, Inc.

For Investors:
ImmunoGen, Inc.
Carol Hausner, 781-895-0600
Executive Director, Investor Relations and Corporate Communications info@immunogen.com
or
For Media:
The Yates Network
Barbara Yates, 781-258-6153
`;

const TITLE =
  'ImmunoGen, Inc. Announces Conference Call to Discuss its Second Quarter Fiscal Year 2012 Financial Results';

test('subheads stand below the headline', ({ content }) => {
  content.replace(RELEASE, 'publishedOn:', 'subheads: [Revenue rose, Loss narrowed]\npublishedOn:');
  expect(text(content)).toBe(`${TITLE}\n\nRevenue rose\n\nLoss narrowed\n\nWednesday, January 18, 2012\n\n${SENT}`);
});

test('the shipped release is its headline, its day and every word of the wire', ({ content }) => {
  expect(text(content)).toBe(`${TITLE}\n\nWednesday, January 18, 2012\n\n${SENT}`);
});

test('a release with a known instant shows the time', ({ content }) => {
  content.replace(RELEASE, 'publishedOn: 2012-01-18', 'publishAt: 2012-01-18T16:05');
  expect(text(content).split('\n\n')[1]).toBe('Wednesday, January 18, 2012, 4:05 p.m. ET');
});

test('corrections come before the text, oldest first, with their instants', ({ content }) => {
  const corrections = '{at: 2012-01-20T09:00, note: The year.}, {at: 2012-01-19T09:30, note: The passcode.}';
  content.replace(RELEASE, 'events:', `corrections: [${corrections}]\nevents:`);
  expect(text(content).split('\n\n').slice(1, 5)).toEqual([
    'Wednesday, January 18, 2012',
    'Corrected Thursday, January 19, 2012, 9:30 a.m. ET: The passcode.',
    'Corrected Friday, January 20, 2012, 9:00 a.m. ET: The year.',
    expect.stringMatching(/^WALTHAM/),
  ]);
});
