import { expect, test } from '@/testing/unit';
import { misleading, shown, unseenInAddress, unseenInWords } from './characters';

const names = (text: string) => [...unseenInWords(text)].map(({ name }) => name);

const REFUSED: [string, string][] = [
  ['Results\u200b', 'a zero-width space (U+200B)'],
  ['Re\u200csults', 'a zero-width non-joiner (U+200C)'],
  ['\u200dResults', 'a zero-width joiner (U+200D)'],
  ['Q1\u2060–Q2', 'a word joiner (U+2060)'],
  ['\ufeffResults', 'a byte order mark (U+FEFF)'],
  ['Up \u202e05%', 'a change of direction (U+202E)'],
  ['Up \u206605%\u2069', 'a change of direction (U+2066)'],
  ['Up\u200e', 'an invisible character (U+200E)'],
  ['One\u2028two', 'a line separator (U+2028)'],
  ['One\u0000two', 'a control character (U+0000)'],
  ['One\u001b[31mtwo', 'a control character (U+001B)'],
  ['One \u00ad two', 'a soft hyphen (U+00AD)'],
  ['Re\u3164sults', 'an invisible character (U+3164)'],
  ['\u{e0041}Results', 'an invisible character (U+E0041)'],
  ['ש\u2067ABC', 'a change of direction (U+2067)'],
];

for (const [text, name] of REFUSED) {
  test(`${name} has no business in ${shown(text)}`, () => {
    expect(names(text)[0]).toBe(name);
  });
}

test('what a language or a picture needs stays', () => {
  for (const text of [
    'Donau\u00addampf\u00adschiff',
    'می\u200cخواهم',
    'क्\u200dष',
    'ผล\u200bประกอบการ',
    'דוח \u200fQ2\u200f',
    'דוח \u2066Q2\u2069',
    '👩\u200d🔬',
    '❤\ufe0f\u200d🔥',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    'One\ntwo',
  ]) {
    expect({ text, names: names(text) }).toEqual({ text, names: [] });
  }
});

test('nothing unseen stays in an address', () => {
  for (const end of ['\u200b', '\u200c', '\u00ad', '\u00a0', '\u3000', '\n', '\u2060', '\ufe0f', '\u0000'])
    expect(unseenInAddress(`https://www.example.com/a${end}`)?.index).toBe(25);
  expect(unseenInAddress('https://www.example.com/é?a=1#b')).toBeUndefined();
});

test('prose may have what does no harm in it', () => {
  expect([...misleading('It\u200b is \u2060so\ufeff.')]).toEqual([]);
  expect([...misleading('It \u202dis\u202c')]).toHaveLength(2);
});

test('a hundred thousand of them take no time', () => {
  const { user } = process.cpuUsage();
  expect(names('\u200e'.repeat(100_000))).toHaveLength(100_000);
  expect(names(`ש${'\u2066'.repeat(100_000)}`)).toHaveLength(100_000);
  expect(process.cpuUsage().user - user).toBeLessThan(3_000_000);
});
