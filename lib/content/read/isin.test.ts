import { expect, test } from '@/testing/unit';
import { isIsin } from './isin';

// Apple, BMW, Toyota, ImmunoGen, Royal Bank of Canada.
for (const isin of ['US0378331005', 'DE0005190003', 'JP3633400001', 'US45253H1014', 'CA7800871021']) {
  test(`${isin} is an ISIN`, () => expect(isIsin(isin)).toBe(true));
}

for (const [text, why] of [
  ['US0378331006', 'another check digit'],
  ['US0373831005', 'two digits the wrong way round'],
  ['us0378331005', 'small letters'],
  ['0378331005', 'no country'],
  ['US037833100', 'too short'],
] as const) {
  test(`${text} is none: ${why}`, () => expect(isIsin(text)).toBe(false));
}
