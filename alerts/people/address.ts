import { domainToASCII } from 'node:url';

/** RFC 5321, section 4.5.3.1. */
const LONGEST = 254;
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/** An address by which a person is known. */
export interface Address {
  address: string;
  domain: string;
}

/**
 * Reads an address as somebody types it: one way to write each, so that nobody is there twice. No server that is in use
 * tells upper from lower case before the "@".
 * @returns undefined if no mail can be sent there
 */
export function readAddress(typed: string): Address | undefined {
  const text = typed.trim().toLowerCase();
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = domainToASCII(text.slice(at + 1));
  const address = `${local}@${domain}`;
  if (at < 1 || local.length > 64 || address.length > LONGEST) return undefined;
  return LOCAL_PART.test(local) && DOMAIN.test(domain) ? { address, domain } : undefined;
}

/** An address as pages show it: enough for its owner, too little for others. `j•••@example.com` */
export function maskedAddress(address: string): string {
  return `${address.slice(0, 1)}•••${address.slice(address.lastIndexOf('@'))}`;
}
