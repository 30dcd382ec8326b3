import type { CallEvent, Company } from '@/lib/content/types';
import type { Language } from '@/messages/language';
import { shorten } from './shorten';
import { calendarText } from './text';
import { dialInLine, entryLocation, entryTitle, pageLine, takingPart } from './wording';

/** The texts of a link to a web calendar. */
export interface LinkWords {
  title: string;
  location: string;
  lines: string[];
}

// Outlook's sign-in page accepts about 2,000 bytes, and encodes the link a second time.
const LONGEST_LINK = 1499;

/** Limits for a title, a place or a label, in encoded bytes. The first that makes the link fit is used. */
const TEXT_BYTES = [400, 200, 100, 40];

/**
 * A link with as much about an event as fits: always its title, its first number with passcode, and the address of its
 * page. Other lines are kept whole or left out; only free text is shortened.
 * @param write makes the link, in ASCII
 * @returns undefined if not even the necessary parts fit
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

/** The event with its free texts shortened. */
function withShortTexts(event: CallEvent, most: number, { messages }: Language): CallEvent {
  const short = (text: string) => shorten(calendarText(text), most);
  return {
    ...event,
    location: short(event.location ?? '') || undefined,
    dialIn: event.dialIn.map((each) => ({ ...each, label: short(each.label) || messages.calendar.anyNumber })),
  };
}
