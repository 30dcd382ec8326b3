import { canParseUrl } from '@/lib/format/can-parse-url';
import { unseenInAddress } from './characters';

const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});/i;

/** The fix for a URL that cannot be used as a link; undefined if it can. */
export function webAddressFix(url: string): string | undefined {
  const unseen = unseenInAddress(url);
  if (unseen) return `an https address without ${unseen.name}: nobody sees it, but it makes another address`;
  if (url.includes('\\')) return 'an https address with / in place of \\, as browsers read it';
  const [entity] = ENTITY.exec(url) ?? [];
  if (entity) return `an https address with the sign itself in place of ${entity}, as in ?a=1&b=2`;
  if (/^https:\/\/[^/?#]*@/.test(url))
    return 'an https address without what stands before @: that is a name and a password, not where it leads';
  if (/^https:\/\/[^\s/@]+\.[^\s/@]+(\/\S*)?$/.test(url) && canParseUrl(url)) return undefined;
  return 'an absolute https address, as in https://www.example.com/investors';
}
