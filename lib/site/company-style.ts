import { createHash } from 'node:crypto';
import type { Company } from '@/lib/content/types';

/** The CSS rule with the company's accent colours, inlined into every page: `colors` of company.yaml. */
export function companyStyle({ colors }: Pick<Company, 'colors'>): string | undefined {
  return colors && `:root{--color-accent:light-dark(${colors.light},${colors.dark})}`;
}

/** The CSP source of that rule. */
export function companyStyleSource(company: Pick<Company, 'colors'>): string[] {
  const style = companyStyle(company);
  return style ? [hashSource(style)] : [];
}

/** The CSP 3 `hash-source` of an inline style. */
export function hashSource(style: string | Uint8Array): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}
