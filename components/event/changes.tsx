import { Row } from '@/components/row';
import { Sentence } from '@/components/sentence';
import { PublicationTime } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import type { Language } from '@/messages/language';
import { When } from './when';

/** What has changed since the event was announced, newest first. */
export function Changes({ event, language }: { event: CallEvent; language: Language }) {
  const { changes: words } = language.messages.event;
  const { timeZone: zone } = event;
  const changes = event.history.slice(1).reverse();
  if (changes.length === 0) return null;
  return (
    <Row title={words.heading}>
      <ul className="list">
        {changes.map(({ at, day, note, formerStartAt, formerDays }) => (
          <li key={`${at}${note}`}>
            <PublicationTime
              of={day === undefined ? { kind: 'instant', at } : { kind: 'day', date: day }}
              zone={zone}
              language={language}
              show="shortDayTime"
            />
            <div>
              {note}
              {formerStartAt && (
                <p className="note">
                  <Sentence
                    of={words.before(
                      <When event={{ startAt: formerStartAt, days: formerDays, timeZone: zone }} language={language} />,
                    )}
                  />
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Row>
  );
}
