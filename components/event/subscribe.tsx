import { environment } from '@/lib/process/environment';
import { subscribeLinks } from '@/lib/surfaces/calendar/add-links';

/** The calendar of all events: opened in a program, in Google, or its address for any other. */
export function SubscribeLinks() {
  const { webcal, google, feed } = subscribeLinks(environment().siteUrl);
  return (
    <>
      <ul>
        <li>
          <a href={webcal}>Subscribe in Apple and others</a>
        </li>
        <li>
          <a href={google} rel="noopener">
            Subscribe in Google
          </a>
        </li>
        <li>
          {feed} <copy-text text={feed}>Copy</copy-text>
        </li>
      </ul>
      <p className="hint">
        A subscription takes changes over by itself, when the program asks: Google every 8 to 24 hours.
      </p>
    </>
  );
}
