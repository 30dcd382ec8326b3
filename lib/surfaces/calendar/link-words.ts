import type { CallEvent, Company } from '@/lib/content/types';
import type { Language } from '@/messages/language';
import { shorten } from './shorten';
import { calendarText } from './text';
import { dialInLine, entryLocation, entryTitle, pageLine, takingPart } from './wording';

/** What a link tells a web calendar about an event. */
export interface LinkWords {
  title: string;
  location: string;
  lines: string[];
}

// Outlook's sign-in page takes hardly more than 2,000 bytes, and encodes the link once more.
const LONGEST_LINK = 1499;

/** How much of a link a title, a place or a label may take, in bytes: the first that lets it fit. */
const TEXT_BYTES = [400, 200, 100, 40];

/**
 * As many words about an event as fit into a link: always its title, the first number with its passcode
 * and the address of its page. Other lines are whole or left out; only text is shortened.
 * @param write makes the link, all ASCII, of some words
 * @returns nothing if not even these fit
 */
export function fittingWords(
  event: CallEvent,
  company: Company,
  siteUrl: string,
  language: Language,
  write: (words: LinkWords) => string,
): LinkWords | undefined {
  const fits = (words: LinkWords) => write(words).length <= LONGEST_LINK;
  for (const most of TEXT_BYTES) {
    const brief = withShortTexts(event, most, language);
    const page = pageLine(event, siteUrl, language);
    const lines = [...new Set([...takingPart(brief, siteUrl, language), page].map(calendarText))];
    const needed = new Set([
      calendarText(page),
      ...brief.dialIn.slice(0, 1).map((first) => calendarText(dialInLine(first, language))),
    ]);
    let words: LinkWords = {
      title: shorten(calendarText(entryTitle(event, company, language)), most),
      location: '',
      lines: lines.filter((line) => needed.has(line)),
    };
    if (!fits(words)) continue;
    const located = { ...words, location: calendarText(entryLocation(brief, siteUrl, language) ?? '') };
    if (fits(located)) words = located;
    for (const line of lines) {
      const more = { ...words, lines: lines.filter((each) => each === line || words.lines.includes(each)) };
      if (fits(more)) words = more;
    }
    return words;
  }
  return undefined;
}

/** The event with what people wrote about it cut down, and nothing else. */
function withShortTexts(event: CallEvent, most: number, { messages }: Language): CallEvent {
  const short = (text: string) => shorten(calendarText(text), most);
  return {
    ...event,
    location: short(event.location ?? '') || undefined,
    dialIn: event.dialIn.map((each) => ({ ...each, label: short(each.label) || messages.calendar.anyNumber })),
  };
}
