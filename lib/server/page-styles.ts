import { hashSource, sheetsOf, stylesIn } from '@/lib/site/style';
import type { Answer } from './answer';

/** A style element of a page. */
export interface PageStyle {
  sheets: readonly string[];
  /** Its CSP 3 `hash-source`. */
  source: string;
}

const known = new WeakMap<Answer, readonly PageStyle[]>();

/** The style elements of a page. */
export function stylesOn(page: Answer): readonly PageStyle[] {
  let styles = known.get(page);
  if (!styles) {
    styles = stylesIn(Buffer.from(page.body).toString('utf8')).map((style) => ({
      sheets: sheetsOf(style),
      source: hashSource(style),
    }));
    known.set(page, styles);
  }
  return styles;
}
