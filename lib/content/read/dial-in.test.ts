import { type ContentCopy, EVENT, test } from '@/testing/content';
import { expect } from '@/testing/unit';

/** The shipped call with one more number. */
function withNumber(content: ContentCopy, fields: string): ContentCopy {
  return content.silence().replace(EVENT, 'dialIn:', `dialIn:\n  - {label: Another, ${fields}}`);
}

const RIGHT = [
  'number: "0066-33-8122", country: JP',
  'number: "00798 148 00123", country: KR, passcode: "64983", pin: "12"',
  'number: "0120-123-456", country: JP',
];

for (const fields of RIGHT) {
  test(`a number that one country dials is taken as it is: ${fields}`, ({ content }) => {
    const [first] = [...withNumber(content, fields).load().events.values()][0]?.dialIn ?? [];
    expect(first?.number).toBe(/"([^"]+)"/.exec(fields)?.[1]);
  });
}

const WRONG = [
  ['a national number without its country', 'number: "0066-33-8122"', 'in E.164'],
  [
    'a number that no telephone of the country dials',
    'number: "0066", country: JP',
    'as they are dialled in that country',
  ],
  ['a number that the country does not have', 'number: "999-12345", country: JP', 'a number that is dialled so'],
  ['an international number with a country', 'number: "+81312345678", country: JP', 'as they are dialled'],
] as const;

for (const [rule, fields, fix] of WRONG) {
  test(`${rule} is refused`, ({ content }) => {
    const problems = withNumber(content, fields).problems();
    expect(problems).toMatchObject([{ field: 'dialIn[0].number', fix: expect.stringContaining(fix) }]);
  });
}

test('a country that does not exist is refused', ({ content }) => {
  const problems = withNumber(content, 'number: "0066-33-8122", country: XX').problems();
  expect(problems).toMatchObject([{ field: 'dialIn[0].country' }]);
});
