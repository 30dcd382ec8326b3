/** A web address or an e-mail address in the words. */
export interface AddressMention {
  start: number;
  end: number;
  value: string;
  /** Whether it cannot be used: "http//www", "www..example.com", "ir@@example.com". */
  malformed: boolean;
}

const TLD =
  '(?:com|net|org|info|biz|io|co|ai|tv|eu|de|uk|fr|ch|at|nl|be|se|no|dk|fi|is|ie|it|es|pt|pl|gr|il|in|cn|hk|jp|sg|au|nz|br|mx|za|ca|us|kr|tw|ru|tr|ae|cl|ar|example|test|invalid|edu|gov|me|tech|bio|health|global|group|energy)';
const LABEL = '[A-Za-z0-9\\u00c0-\\u024f](?:[A-Za-z0-9\\u00c0-\\u024f_-]{0,62})';
const HOST = `(?:${LABEL}\\.){1,8}${TLD}(?![A-Za-z0-9])(?:\\.[a-z]{2,3}(?![A-Za-z0-9]))?`;
const PATH = '(?::\\d{2,5})?(?:[/?#][^\\s<>"|]{0,600})?';
const WEB = new RegExp(`(?<![A-Za-z0-9@._/-])(?:https?://[^\\s<>"|]{1,700}|${HOST}${PATH})`, 'gi');
const EMAIL = new RegExp(
  `(?<![A-Za-z0-9._%+@-])[A-Za-z0-9._%+'-]{1,64}@(?:${LABEL}\\.){1,8}${TLD}(?![A-Za-z0-9])`,
  'gi',
);
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

/** The web addresses of a text, as written, without the signs of the sentence around them. */
export function webAddressesOf(words: string): AddressMention[] {
  const found: AddressMention[] = [];
  for (const match of words.matchAll(WEB)) {
    const address = trimmed(match);
    const host = address.value.replace(/^https?:\/\//i, '');
    const malformed = !new RegExp(`^${HOST}${PATH}$`, 'i').test(host);
    if (host) found.push({ ...address, malformed });
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
