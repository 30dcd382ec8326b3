import { createHash } from 'node:crypto';

/** A style element in HTML that this site renders, with its style. */
export const STYLE_ELEMENT = /<style\b[^>]*>([\s\S]*?)<\/style>/g;

/** The styles of a page that this site renders. */
export function stylesIn(html: string): string[] {
  return [...html.matchAll(STYLE_ELEMENT)].map(([, style = '']) => style);
}

/** The sheets of a style: the build writes each on a line. */
export function sheetsOf(style: string): string[] {
  return style.split('\n').filter((sheet) => sheet !== '');
}

/** The CSP 3 `hash-source` of an inline style or script. */
export function hashSource(code: string | Uint8Array): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
