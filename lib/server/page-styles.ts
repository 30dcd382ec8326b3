import { hashSource } from '@/lib/site/company-style';
import type { Answer } from './answer';

const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;

const known = new WeakMap<Answer, readonly string[]>();

/** The CSP sources of the style elements of a page. */
export function stylesOn(page: Answer): readonly string[] {
  let sources = known.get(page);
  if (!sources) {
    const elements = Buffer.from(page.body).toString('utf8').matchAll(STYLE);
    sources = [...elements].map(([, style = '']) => hashSource(style));
    known.set(page, sources);
  }
  return sources;
}
