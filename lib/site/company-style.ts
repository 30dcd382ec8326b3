import { createHash } from 'node:crypto';
import type { Company } from '@/lib/content/types';

/** The company's own colour, as a rule that every page has: `colors` of company.yaml. */
export function companyStyle({ colors }: Pick<Company, 'colors'>): string | undefined {
  return colors && `:root{--color-accent:light-dark(${colors.light},${colors.dark})}`;
}

/** By what the content security policy knows that rule. */
export function companyStyleSource(company: Pick<Company, 'colors'>): string[] {
  const style = companyStyle(company);
  return style ? [hashSource(style)] : [];
}

/** What names a style in a content security policy by its bytes: CSP 3, `hash-source`. */
export function hashSource(style: string | Uint8Array): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}
