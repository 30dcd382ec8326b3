/** `<a href="https://acme.example>Webcast</a>`: no closing quote before the end of the tag, and a tag before the next quote. */
const OPEN_QUOTE = /(<[a-z][a-z0-9]*\s[^<>"]{0,500}=\s*"[^"<>]{0,1000})>(?=[^"]{0,2000}<)/gi;
/** `</table` and, on the next line, `<p>`: a tag that is cut off. */
const CUT_TAG =
  /(<\/?(?:p|div|table|tbody|tr|td|th|ul|ol|li|h[1-6]|b|i|em|strong|span|a|pre|center)\b[^<>"]{0,200}?)\s*(?=<)/gi;

/**
 * HTML with the ends of tags that are cut off and of quotes that are not closed: by the rules of HTML they would take the
 * words behind them along.
 */
export function mendTags(html: string): { html: string; isBroken: boolean } {
  const mended = html.replace(OPEN_QUOTE, '$1">').replace(CUT_TAG, '$1>');
  return { html: mended, isBroken: mended !== html };
}
