// What of an answer in the pseudo-language is words of no message, and which messages were put together.

/** Names that no language changes. */
const NAMES = /\b(?:RSS|Atom|JSON Feed|Google|Outlook\.com|Microsoft 365|PDF|XLSX|MP3)\b/g;
const ADDRESSES = /\b(?:https?|webcal|mailto|tel):[^\s"<>]+|[\w.+-]+@[\w.-]+|\b[\w-]+(?:\.[\w-]+)+\b/g;
/** What the browser fills in, and what Next does. */
const PLACEHOLDERS = /\{(?:day|time)\}|%s/g;

/** Latin words of a text. Content is Greek, and messages and formats are in letters of their own. */
export function latinWords(text: string): string[] {
  return (
    text
      .replace(ADDRESSES, ' ')
      .replace(NAMES, ' ')
      .replace(PLACEHOLDERS, ' ')
      .match(/[A-Za-z]+/g) ?? []
  );
}

/** Messages of a text that follow each other with nothing between them, as the pieces of one sentence would. */
export function gluedMessages(text: string): string[] {
  const glued: string[] = [];
  let depth = 0;
  let closedAt: number | undefined;
  [...text].forEach((character, index, all) => {
    if (character === '⟦') {
      const between = closedAt === undefined ? '' : all.slice(closedAt + 1, index).join('');
      if (depth === 0 && closedAt !== undefined && !/[·\n]/.test(between)) glued.push(text);
      depth++;
    }
    if (character === '⟧') {
      depth = Math.max(0, depth - 1);
      if (depth === 0) closedAt = index;
    }
  });
  return glued;
}

/** Elements that stay within a sentence. All others stand apart. */
const WITHIN = /^\/?(?:b|em|mark|strong|time)$/;
/** Attributes that are words. */
const WORDS =
  /\s(?:alt|am|aria-label|content|copied|data-news|failed|label|left|placeholder|pm|title|words)="([^"]*)"/g;

const decoded = (html: string) =>
  html
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** The texts of a page's body, a line or label each. */
export function textsOf(html: string): string[] {
  return html
    .replace(/^[\s\S]*<body>/, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
    .replace(/<(\/?[a-z0-9-]+)[^>]*>/g, (_, name: string) => (WITHIN.test(name) ? '' : '\n'))
    .split('\n')
    .map((text) => decoded(text).trim())
    .filter(Boolean);
}

/** The attributes of a page's body that are read or shown. */
export function attributesOf(html: string): string[] {
  const body = html.replace(/^[\s\S]*<body>/, '').replace(/<script\b[\s\S]*?<\/script>/g, '');
  // Sentences among which the browser chooses have a bar between them.
  return [...body.matchAll(WORDS)].flatMap(([, words = '']) => decoded(words).split('|'));
}

/** The values of a calendar file that people read. */
export function calendarTexts(file: string): string[] {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
  return lines.flatMap((line) => {
    const [, value] = /^(?:SUMMARY|DESCRIPTION|LOCATION|NAME|X-WR-CALNAME)(?:;LANGUAGE=[\w-]+)?:(.*)$/.exec(line) ?? [];
    const [, label] = /;LABEL="([^"]*)"/.exec(line) ?? [];
    return [value?.replaceAll('\\n', '\n').replace(/\\(.)/g, '$1'), label].filter((text) => text !== undefined);
  });
}

/** The texts of a feed, whatever its format. */
export function feedTexts(feed: string): string[] {
  if (!feed.startsWith('{')) {
    const texts = [...feed.matchAll(/<(title|subtitle|description|content)\b[^>]*>([\s\S]*?)<\/\1>/g)];
    return texts.flatMap(([, , text = '']) => textsOf(decoded(text)));
  }
  const { title, description, items } = JSON.parse(feed) as {
    title: string;
    description: string;
    items: { title: string; content_html: string }[];
  };
  return [title, description, ...items.flatMap((item) => [item.title, ...textsOf(item.content_html)])];
}
