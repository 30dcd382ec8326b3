import { currentContent } from '@/lib/content/store';
import type { Company } from '@/lib/content/types';
import { machineNow } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { companyStyleSource } from '@/lib/site/company-style';

/**
 * What the browser may do on our pages: the built style and the rule with the company's colour, both
 * inline and known by their hashes, our one module, nothing else that is inline, no sinks for markup.
 * @param styles the built style, as `hash-source` of CSP 3
 */
export function contentSecurityPolicy(company: Pick<Company, 'colors'>, styles: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ['style-src', ...styles, ...companyStyleSource(company)].join(' '),
    "img-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Headers that every answer has. */
export function commonHeaders(): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    ...(environment().siteUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** Headers that only a page needs. */
export function pageHeaders(styles: readonly string[]): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(currentContent().company, styles),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'speculation-rules': '"/speculation-rules.json"',
    // Read by components/browser/clock.ts to correct the device's clock. Seconds, as nginx's $msec.
    'server-timing': `clock;desc="${(machineNow() / 1000).toFixed(3)}"`,
  };
}
