import { webAddressFix } from '@/lib/content/read/web-address';
import { withoutUnseen } from './clean-text';
import { type Notes, quoted } from './notes';

const HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d{1,5})?([/?#]\S*)?$/u;

// What browsers and servers take; also, patterns for addresses are slow on what is longer.
const LONGEST = 2000;

/**
 * The address that a link may have: https, mailto or tel. One without a scheme, or with http, is mended and
 * reported. Undefined, and reported, where there is none: the words are then kept without a link.
 * @param words what the link stands on, for the report
 */
export function mendLink(written: string, words: string, notes: Notes): string | undefined {
  const address = withoutUnseen(written.replace(/[\t\n\r\u00ad]/g, ''), notes).trim();
  const link = `The link of ${quoted(words)}`;
  const mended = followable(address);
  if (mended === undefined) {
    const to = address === '' ? 'nowhere' : quoted(address);
    notes.add(`${link} leads to ${to}, which is no address: its words were kept without a link`);
  } else if (mended !== address) {
    notes.add(`${link} leads to ${mended}, which was written ${quoted(address)}`);
  }
  return mended;
}

/** An address as `npm run check` allows it, or undefined. Changes nothing but the scheme and what must be escaped. */
export function followable(address: string): string | undefined {
  if (address.length > LONGEST) return undefined;
  if (/^mailto:/i.test(address)) {
    const mail = `mailto:${address.slice(7).trim()}`;
    return /^mailto:[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(mail) ? mail : undefined;
  }
  if (/^tel:/i.test(address)) {
    const number = `tel:${address.slice(4).replace(/[\s().-]|%20/g, '')}`;
    return /^tel:\+[1-9]\d{6,14}$/.test(number) ? number : undefined;
  }
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address)) return `mailto:${address}`;
  const web = /^(?:https?:)?\/\//i.test(address) ? address.replace(/^(?:https?:)?\/\//i, '') : address;
  if (web === address && !looksLikeHost(address)) return undefined;
  const url = `https://${web.replace(/\s/g, '%20')}`;
  return webAddressFix(url) === undefined && HOST.test(url.slice(8)) ? url : undefined;
}

/** An address without a scheme: `www.…`, or a host with an ending that hosts have, but not `release.html`. */
function looksLikeHost(address: string): boolean {
  if (!HOST.test(address)) return false;
  const host = address.split(/[/?#:]/, 1)[0] ?? '';
  if (/^www\./i.test(host)) return true;
  return /\.(com|org|net|edu|gov|int|biz|info|io|co|us|uk|ca|de|fr|ch|se|no|dk|fi|nl|il|cn|hk|jp|sg|au|eu|ie|example)$/i.test(
    host,
  );
}
