import { Copy } from '@/components/copy';
import { environment } from '@/lib/process/environment';
import { subscribeLinks } from '@/lib/surfaces/calendar/add-links';
import type { Language } from '@/messages/language';

/** The calendar of all events: opened in a program, in Google, or its address for any other. */
export function SubscribeLinks({ language }: { language: Language }) {
  const { webcal, google, feed } = subscribeLinks(environment().siteUrl, language);
  const { event, site } = language.messages;
  return (
    <>
      <ul>
        <li>
          <a href={webcal}>{event.subscribe.anyProgram}</a>
        </li>
        <li>
          <a href={google} rel="noopener">
            {event.subscribe.google}
          </a>
        </li>
        <li>
          {feed} <Copy text={feed} label={site.copy.copy} language={language} />
        </li>
      </ul>
      <p className="hint">{event.subscribe.hint}</p>
    </>
  );
}
