import type { ServerResponse } from 'node:http';
import type { PageSetting } from '@/alerts/pages/document';
import { commonHeaders } from '@/lib/server/headers';
import { companyStyle } from '@/lib/site/company-style';
import { hashSource } from '@/lib/site/style';

/** A complete answer. Not compressed: a page with somebody's own link must not tell of it by its length. */
export interface WebAnswer {
  status: number;
  body: string;
  type?: 'text/html' | 'text/plain' | 'application/json';
  headers?: Record<string, string>;
}

/** No script, no cookie; forms go to this site alone. Addresses of these pages are secrets, which no other site is told. */
export function sendAnswer(
  response: ServerResponse,
  { status, body, type = 'text/html', headers = {} }: WebAnswer,
  { site, sheet }: Pick<PageSetting, 'site' | 'sheet'>,
  isHead: boolean,
): void {
  const bytes = Buffer.from(body);
  const own = companyStyle(site.company);
  const policy = [
    "default-src 'none'",
    ['style-src', hashSource(sheet), ...(own ? [hashSource(own)] : [])].join(' '),
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    ...commonHeaders(),
    ...(type === 'text/html'
      ? {
          'content-security-policy': policy,
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
        }
      : {}),
    ...headers,
  });
  response.end(isHead ? undefined : bytes);
}
