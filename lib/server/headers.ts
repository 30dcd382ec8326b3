import { currentContent } from '@/lib/content/store';
import type { Company } from '@/lib/content/types';
import { machineNow } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { companyStyleSource } from '@/lib/site/company-style';

/**
 * The content security policy of a page: inline styles only by hash (the built style sheets and the company's colours),
 * scripts only from this origin, no inline scripts, no DOM injection sinks (Trusted Types).
 * @param styles CSP 3 `hash-source` of each built style sheet
 * @param present those of the page's own elements: others would weigh 55 bytes each on every page
 * @param frames origins that this page may show in frames, and the gate of this site that redirects to them
 */
export function contentSecurityPolicy(
  company: Pick<Company, 'colors' | 'languages'>,
  styles: readonly string[],
  present: readonly string[],
  frames: readonly string[] = [],
): string {
  const allowed = [...styles, ...companyStyleSource(company)].filter((source) => present.includes(source));
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${allowed.join(' ') || "'none'"}`,
    "img-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    ...(frames.length > 0 ? [`frame-src 'self' ${frames.join(' ')}`] : []),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Headers of every answer. */
export function commonHeaders(): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    ...(environment().siteUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** Headers of HTML pages. */
export function pageHeaders(
  styles: readonly string[],
  present: readonly string[],
  frames?: readonly string[],
): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(currentContent().company, styles, present, frames),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'speculation-rules': '"/speculation-rules.json"',
    // Seconds with milliseconds, as nginx's $msec. components/browser/clock.ts corrects the device's clock by it.
    'server-timing': `clock;desc="${(machineNow() / 1000).toFixed(3)}"`,
  };
}
