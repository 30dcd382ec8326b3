/**
 * Whether a text is an absolute URL. Not `URL.canParse`: once that runs often, Node 20 takes Latin-1 for UTF-8 in it and refuses
 * letters such as "ü".
 */
export function canParseUrl(text: string): boolean {
  try {
    new URL(text);
    return true;
  } catch {
    return false;
  }
}
