import { Copy } from '@/components/copy';
import { environment } from '@/lib/process/environment';
import { renderedEdition } from '@/lib/site/edition';
import { subscribeLinks } from '@/lib/surfaces/calendar/add-links';
import type { Language } from '@/messages/language';

/** The calendar of all events: opened in a program, in a web calendar, or its address for any other. */
export function SubscribeLinks({ language }: { language: Language }) {
  const { company } = renderedEdition(language).site;
  const { webcal, web, feed } = subscribeLinks(environment().siteUrl, company, language);
  const { event, site } = language.messages;
  return (
    <>
      <ul className="links">
        <li>
          <a href={webcal}>{event.subscribe.anyProgram}</a>
        </li>
        {web.map(({ program, href }) => (
          <li key={program}>
            <a href={href} rel="noopener">
              {event.subscribe.onComputer(program)}
            </a>
          </li>
        ))}
        <li>
          {feed} <Copy text={feed} label={site.copy.copy} language={language} />
        </li>
      </ul>
      <p className="note">{event.subscribe.hint}</p>
    </>
  );
}
