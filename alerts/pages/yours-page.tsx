import { maskedAddress } from '@/alerts/people/address';
import type { Person } from '@/alerts/people/subscription';
import { Row } from '@/components/row';
import { Sentence } from '@/components/sentence';
import { Time } from '@/components/time';
import type { CallEvent, Category } from '@/lib/content/types';
import { whenOf } from '@/lib/surfaces/event-when';
import { type Language, pathIn } from '@/messages/language';
import { Frequency, MailLanguage, Topics } from './choices';
import { Button } from './short-pages';

interface Props {
  person: Person;
  /** That they are to be reminded of. */
  events: CallEvent[];
  token: string;
  isSaved: boolean;
  zone: string;
  /** Of releases, if there are any. */
  categories: Category[];
  /** When digests are sent, as the language writes it. */
  time: string;
  /** Of the site. */
  languages: readonly Language[];
  language: Language;
}

/** Somebody's own page: what they get, and how to end it. */
export function YoursPage({ person, events, categories, token, isSaved, zone, time, languages, language }: Props) {
  const words = language.messages.alerts;
  const own = pathIn(language, `/alerts/yours/${token}`);
  const isActive = person.state === 'active';
  const since = <Time at={person.confirmed_at ?? 0} zone={zone} language={language} show="day" />;
  return (
    <>
      <h1>{words.yours.heading}</h1>
      <p className="lead">
        {isActive ? (
          <Sentence of={words.yours.since(<b>{maskedAddress(person.address)}</b>, since)} />
        ) : (
          words.yours.none
        )}
      </p>
      {isSaved && (
        <p className="notice" role="status">
          {words.yours.saved}
        </p>
      )}
      {isActive && (
        <>
          <form method="post" action={own}>
            <Topics choice={person} categories={categories} title={words.yours.get} language={language}>
              {events.map((event) => (
                <Reminder key={event.id} event={event} language={language} />
              ))}
            </Topics>
            <MailLanguage choice={person} languages={languages} language={language} />
            <Frequency choice={person} time={time} language={language}>
              <div className="acts">
                <button type="submit">{words.yours.save}</button>
              </div>
            </Frequency>
          </form>
          <Row title={words.stop.heading}>
            <p>{words.stop.text}</p>
            <Button action={`${own}/stop`} label={words.stop.action} second />
          </Row>
        </>
      )}
      <Row title={words.forget.heading}>
        <p>{words.forget.text}</p>
        <Button action={`${own}/forget`} label={words.forget.action} second />
      </Row>
    </>
  );
}

function Reminder({ event, language }: { event: CallEvent; language: Language }) {
  const { label, note } = language.messages.alerts.oneEvent;
  const when = language.format.unbroken(whenOf(event, language, true));
  return (
    <label className="option">
      <input type="checkbox" name="event" value={event.slug} defaultChecked />
      <span>
        {label} <small>{note(event.title, when)}</small>
      </span>
    </label>
  );
}
