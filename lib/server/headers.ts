import { currentContent } from '@/lib/content/store';
import type { Company } from '@/lib/content/types';
import { machineNow } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { companyStyle } from '@/lib/site/company-style';
import type { Answer } from './answer';
import type { EncodedAnswer, Encoding } from './encode';
import { type PageStyle, stylesOn } from './page-styles';

/** What the policy of pages allows. */
export interface PolicySources {
  /** The style sheets of the build. */
  sheets: readonly string[];
  /** CSP 3 sources. */
  scripts: readonly string[];
}

/**
 * The content security policy of a page: styles and scripts only in the page, by hash (those of the build and the company's
 * colours), none from elsewhere, no DOM injection sinks (Trusted Types).
 * @param styles of the page: named if all their sheets are of the build or the company's
 * @param frames origins that this page may show in frames, and the gate of this site that redirects to them
 */
export function contentSecurityPolicy(
  company: Pick<Company, 'colors' | 'languages'>,
  { sheets, scripts }: PolicySources,
  styles: readonly PageStyle[],
  frames: readonly string[] = [],
): string {
  const own = companyStyle(company);
  const allowed = styles.filter((style) => style.sheets.every((sheet) => sheet === own || sheets.includes(sheet)));
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${allowed.map(({ source }) => source).join(' ') || "'none'"}`,
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

/** By encoding: as `writeHead` takes them, each name followed by its value. */
type Headers = Partial<Record<Encoding, string[]>>;

/** What is sent with an answer each time, and with the 304 for it. Making it takes longer than sending what is kept. */
interface Fixed {
  of: readonly unknown[];
  whole: Headers;
  unchanged: Headers;
}

const fixed = new WeakMap<EncodedAnswer, Fixed>();

/**
 * The headers of an answer in an encoding.
 * @param form `unchanged` for a 304
 * @returns each name followed by its value
 */
export function headersOf(
  answer: EncodedAnswer,
  encoding: Encoding,
  allowed: PolicySources,
  form: 'whole' | 'unchanged' = 'whole',
): string[] {
  const { company } = currentContent();
  const settings = environment();
  let known = fixed.get(answer);
  if (!known || known.of[0] !== allowed || known.of[1] !== company || known.of[2] !== settings) {
    known = { of: [allowed, company, settings], whole: {}, unchanged: {} };
    fixed.set(answer, known);
  }
  known[form][encoding] ??= Object.entries(madeHeaders(answer, encoding, allowed, form)).flat();
  const headers = known[form][encoding];
  return isPage(answer) ? [...headers, 'server-timing', timing()] : headers;
}

function madeHeaders(
  answer: EncodedAnswer,
  encoding: Encoding,
  allowed: PolicySources,
  form: 'whole' | 'unchanged',
): Record<string, string> {
  const { 'content-type': type, ...own } = answer.headers;
  const isWhole = form === 'whole';
  return {
    'cache-control': `public, max-age=0, must-revalidate${own['repr-digest'] ? ', no-transform' : ''}`,
    ...(type && isWhole ? { 'content-type': type } : {}),
    ...own,
    ...commonHeaders(),
    ...(isPage(answer) ? pageHeaders(answer, allowed) : {}),
    ...(Object.keys(answer.encoded).length > 0 ? { vary: 'Accept-Encoding' } : {}),
    ...(answer.status === 200 ? { etag: `"${answer.tag}${encoding === 'identity' ? '' : `-${encoding}`}"` } : {}),
    ...(isWhole && encoding !== 'identity' ? { 'content-encoding': encoding } : {}),
    ...(isWhole ? { 'content-length': String((answer.encoded[encoding] ?? answer.body).length) } : {}),
  };
}

function isPage({ headers }: Answer): boolean {
  return headers['content-type']?.startsWith('text/html') ?? false;
}

function pageHeaders(page: Answer, allowed: PolicySources): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(currentContent().company, allowed, stylesOn(page), page.frames),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}

/** The time, for pages: seconds with milliseconds, as nginx's $msec. components/browser/clock.ts corrects the device's clock by it. */
function timing(): string {
  return `clock;desc="${(machineNow() / 1000).toFixed(3)}"`;
}
