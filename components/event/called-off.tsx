import { Sentence } from '@/components/sentence';
import type { CallEvent } from '@/lib/content/types';
import { type Language, pathIn } from '@/messages/language';
import { DayAndTime, When } from './when';

/** The panel of an event that was called off: nothing on it looks as if one could come. */
export function CalledOff({ event, language }: { event: CallEvent; language: Language }) {
  const { event: words, kinds, gates } = language.messages;
  const isPostponed = event.status === 'postponed';
  const { headline } = kinds[event.kind];
  const planned = (
    <s>
      <When event={event} language={language} />
    </s>
  );
  const struck = (
    <s>
      <DayAndTime event={event} language={language} />
    </s>
  );
  const release = event.releases[0];
  return (
    <section className={`panel ${isPostponed ? 'moved' : 'off'}`} aria-label={words.now}>
      <div>
        <p className="state">{isPostponed ? headline.postponed : headline.cancelled}</p>
        <p className="when">{isPostponed ? words.newDate : struck}</p>
        {isPostponed && (
          <p className="note">
            <Sentence of={words.former(planned)} />
          </p>
        )}
      </div>
      <div>
        <p>{event.history.at(-1)?.note}</p>
        <div className="acts">
          {release && (
            <a href={pathIn(release.language ?? language, `/releases/${release.slug}`)}>{gates.webcast.page.release}</a>
          )}
          <a href={pathIn(language, '/events')}>{words.otherEvents}</a>
        </div>
      </div>
    </section>
  );
}
