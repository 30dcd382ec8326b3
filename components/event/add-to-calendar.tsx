import type { CallEvent } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { environment } from '@/lib/process/environment';
import { renderedEdition } from '@/lib/site/edition';
import { addLinks } from '@/lib/surfaces/calendar/add-links';
import { SubscribeLinks } from './subscribe';

interface Props {
  event: CallEvent;
  /** The event as sentences name it: "call". */
  noun: string;
  now: Instant;
  /** Something else is the first thing to do now. */
  second: boolean;
}

/** Every way to put the event into a calendar, opened by its reader; the browser's own disclosure needs no script. */
export function AddToCalendar({ event, noun, now, second }: Props) {
  const links = addLinks(event, renderedEdition().site.company, environment().siteUrl, now);
  return (
    <details className="calendars">
      <summary className={second ? 'action second' : 'action'}>Add to calendar</summary>
      <ul>
        {links.map(({ program, href, external }) => (
          <li key={program}>
            <a href={href} rel={external ? 'noopener' : undefined}>
              {program}
            </a>
          </li>
        ))}
      </ul>
      <p className="hint">Each makes a copy, which does not change if the {noun} is moved. This page does.</p>
      <h2>Subscribe to all events</h2>
      <SubscribeLinks />
    </details>
  );
}
