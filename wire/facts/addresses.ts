import { canParseUrl } from '@/lib/format/can-parse-url';

/** A web address or an e-mail address in the words. */
export interface AddressMention {
  start: number;
  end: number;
  value: string;
  /** Whether it cannot be used: "http//www", "www..example.com", "ir@@example.com". */
  malformed: boolean;
}

const LABEL = '[A-Za-z0-9\\u00c0-\\u024f](?:[A-Za-z0-9\\u00c0-\\u024f_-]{0,62})';
/** No list of domains is ever whole: any letters may end a host. */
const HOST = `(?:${LABEL}\\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9@])`;
const PATH = '(?::\\d{2,5})?(?:[/?#][^\\s<>"|]{0,600})?';
const WITH_SCHEME = /(?<![A-Za-z0-9@._/-])https?:\/\/[^\s<>"|]{1,700}/gi;
const WITHOUT_SCHEME = new RegExp(`(?<![A-Za-z0-9@._/-])${HOST}${PATH}`, 'g');
const EMAIL = new RegExp(
  `(?<![A-Za-z0-9._%+@-])[A-Za-z0-9._%+'-]{1,64}@(?:${LABEL}\\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9])`,
  'g',
);
/** Words before an address without a scheme. */
const CUE =
  /(?:\b(?:at|on|to|via|visit|visiting|see|from|website|site|page|webcast|link|address|or|and)\b[\s,:("]{1,3}|[:|([]\s{0,3}|\n\s*)$/i;
/** What ends like a host and is a file, or a sentence without the space behind its full stop. */
const NO_HOST = /\.(?:pdf|txt|docx?|xlsx?|pptx?|html?|jpe?g|png|gif|zip|mp3|mp4|xml|css|js)$/i;

/** Without a scheme an address is one behind "www.", with a path, or of small letters behind words that lead to it. */
function isBareAddress(plain: string, start: number, value: string): boolean {
  const [host = ''] = value.split(/[/?#:]/);
  if (/^www\./i.test(value)) return true;
  if (NO_HOST.test(host) || /(?:^|\.)[A-Za-z]\.|[A-Z]$/.test(host) || /^[\d.]+/.exec(host)?.[0].length === host.length)
    return false;
  if (/\.(?:com|net|org|example)$/.test(host)) return true;
  if (host !== host.toLowerCase()) return false;
  return (
    host.split('.').length > 2 ||
    value.length > host.length + 1 ||
    CUE.test(plain.slice(Math.max(0, start - 12), start))
  );
}

/** "http//www.acme.example", "http:/www.acme.example", "htp://", "www,acme.example", "www.acme..example", "https://https://" */
const MALFORMED =
  /(?<![A-Za-z0-9])(?:https?(?:;|:\/|\/|:)?\/{0,1}(?=www\.|[a-z]+\.)|https?:\/\/(?=\s)|htt?s?:\/\/|hhttps?:\/\/|www[,;:](?=[a-z])|www\s\.|www\.\s)[^\s<>"|]{0,300}/gi;
const MALFORMED_EMAIL =
  /(?<![^\s(<:,;|])[A-Za-z0-9._%+-]{1,64}(?:@@|@\.|\s?\(at\)|@(?=[a-z0-9-]+(?:[\s,;)]|$)))[A-Za-z0-9.-]{0,100}/gi;

const TRAILING = /[.,;:!?)\]}'"*_…–-]+$/;

function trimmed(match: RegExpMatchArray): { start: number; end: number; value: string } {
  let value = match[0];
  while (TRAILING.test(value)) {
    const cut = value.replace(/[.,;:!?)\]}'"*_…–-]$/, '');
    if (value.endsWith(')') && cut.includes('(')) break;
    value = cut;
  }
  return { start: match.index ?? 0, end: (match.index ?? 0) + value.length, value };
}

/** Whether a browser can open it: a host of at least two labels, none of them empty. */
function opens(url: string): boolean {
  if (!canParseUrl(url)) return false;
  const { host, pathname } = new URL(url);
  return /^[^.]+(?:\.[^.]+)+$/.test(host) && !/^\/+https?:/.test(pathname);
}

/** The web addresses of a text, as written, without the signs of the sentence around them. */
export function webAddressesOf(words: string): AddressMention[] {
  const found: AddressMention[] = [];
  for (const match of words.matchAll(WITH_SCHEME)) {
    const address = trimmed(match);
    if (address.value.length > 8) found.push({ ...address, malformed: !opens(address.value) });
  }
  for (const match of words.matchAll(WITHOUT_SCHEME)) {
    const address = trimmed(match);
    if (isBareAddress(words, address.start, address.value))
      found.push({ ...address, malformed: !opens(`https://${address.value}`) });
  }
  for (const match of words.matchAll(MALFORMED)) {
    if (/^https?:\/\/./i.test(match[0])) continue;
    found.push({ ...trimmed(match), malformed: true });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((address) => {
    if (address.start < end) return false;
    end = address.end;
    return true;
  });
}

/** The e-mail addresses of a text. */
export function emailsOf(words: string): AddressMention[] {
  const found: AddressMention[] = [];
  for (const match of words.matchAll(EMAIL)) found.push({ ...trimmed(match), malformed: /\.\./.test(match[0]) });
  for (const match of words.matchAll(MALFORMED_EMAIL)) found.push({ ...trimmed(match), malformed: true });
  return found.sort((a, b) => a.start - b.start);
}
