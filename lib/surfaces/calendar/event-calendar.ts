import type { CallEvent, Company } from '@/lib/content/types';
import { isCalledOff } from '@/lib/domain/phase';
import type { Language } from '@/messages/language';
import { calendarFile } from './calendar-file';
import { eventComponent } from './component';
import { calendarEntry } from './entry';
import { escapeText } from './text';

const REMINDER_MINUTES = 15;

/**
 * A calendar file with one event, byte for byte the same at every call. It has an alarm: whoever downloads it wants to be
 * reminded.
 * @param siteUrl public origin without a trailing slash
 */
export function eventCalendar(event: CallEvent, company: Company, siteUrl: string, language: Language): string {
  const entry = calendarEntry(event, company, siteUrl, language);
  const alarms = isCalledOff(event) ? [] : [reminder(entry.title)];
  return calendarFile([eventComponent(event, { ...entry, alarms }, siteUrl, language)]);
}

function reminder(title = '') {
  return {
    action: 'display' as const,
    // RFC 5545, section 3.6.6, requires a description. npm `ics` does not escape it.
    description: escapeText(title),
    trigger: { minutes: REMINDER_MINUTES, before: true },
  };
}
