import type { CallEvent } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { environment } from '@/lib/process/environment';
import { renderedEdition } from '@/lib/site/edition';
import { addLinks } from '@/lib/surfaces/calendar/add-links';
import type { Language } from '@/messages/language';
import { SubscribeLinks } from './subscribe';

interface Props {
  event: CallEvent;
  now: Instant;
  language: Language;
  /** Styled as the second action, after joining. */
  second: boolean;
}

/** Every way to add the event to a calendar, in a disclosure that needs no script. */
export function AddToCalendar({ event, now, language, second }: Props) {
  const { messages } = language;
  const links = addLinks(event, renderedEdition(language).site.company, environment().siteUrl, now, language);
  return (
    <details className="menu">
      <summary className={second ? 'btn alt' : 'btn'}>{messages.event.addToCalendar.action}</summary>
      <ul className="links">
        {links.map(({ program, href, external }) => (
          <li key={program}>
            <a href={href} rel={external ? 'noopener' : undefined}>
              {program}
            </a>
          </li>
        ))}
      </ul>
      <p className="note">{messages.kinds[event.kind].calendarCopy}</p>
      <h2>{messages.event.subscribe.heading}</h2>
      <SubscribeLinks language={language} />
    </details>
  );
}
