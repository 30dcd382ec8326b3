import { expect, test } from '@/testing/unit';
import { scriptOf } from './script';

test('words are set by the direction of most of their letters', () => {
  expect(scriptOf('“2026” החברה דיווחה – Larkfield')).toEqual({ dir: 'rtl' });
  expect(scriptOf('أعلنت الشركة')).toEqual({ dir: 'rtl' });
  expect(scriptOf('Larkfield, החברה')).toEqual({});
  expect(scriptOf('London. تعلن مجموعة ألدرمير كيسلر عن نتائجها')).toEqual({ dir: 'rtl' });
  expect(scriptOf('2026')).toEqual({});
});

test('kana are Japanese, and Han alone may not be', () => {
  expect(scriptOf('2025年3月期 第3四半期決算のお知らせ')).toEqual({ lang: 'ja' });
  expect(scriptOf('二〇二五年度業績')).toEqual({});
  expect(scriptOf('第3四半期決算短信', '連結業績についてお知らせいたします。')).toEqual({ lang: 'ja' });
  expect(scriptOf('Q3 results', 'お知らせ')).toEqual({});
});
