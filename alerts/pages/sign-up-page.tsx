import type { Choice } from '@/alerts/people/choice';
import { Row } from '@/components/row';
import type { CallEvent, Category } from '@/lib/content/types';
import { whenOf } from '@/lib/surfaces/event-when';
import { FEED_FORMATS, FEEDS, feedPath } from '@/lib/surfaces/feeds/formats';
import { type Language, pathIn } from '@/messages/language';
import { Frequency, MailLanguage, Topics } from './choices';

/** What was wrong with a form that was sent. */
export type Problem = 'address' | 'nothing' | 'again';

interface Props {
  choice: Choice;
  /** That somebody wants to be reminded of. */
  event?: CallEvent | undefined;
  isEventChosen?: boolean;
  typed?: string;
  problem?: Problem | undefined;
  /** The signed time of the form. */
  stamp: string;
  /** Of releases, if there are any. */
  categories: Category[];
  /** When digests are sent, as the language writes it. */
  time: string;
  /** Of the site. */
  languages: readonly Language[];
  language: Language;
}

export function SignUpPage(props: Props) {
  const { choice, categories, event, isEventChosen, typed, problem, stamp, time, languages, language } = props;
  const words = language.messages.alerts;
  return (
    <>
      <h1>{words.name}</h1>
      <p className="lead">{words.lead}</p>
      {problem && (
        <div className="problem" role="alert">
          <h2>{words.problem.heading}</h2>
          <p>{words.problem[problem]}</p>
        </div>
      )}
      <form method="post" action={pathIn(language, '/alerts')}>
        <Topics choice={choice} categories={categories} title={words.topics.heading} language={language}>
          {event && <OneEvent event={event} isChosen={isEventChosen ?? true} language={language} />}
        </Topics>
        <MailLanguage choice={choice} languages={languages} language={language} />
        <Frequency choice={choice} time={time} language={language} />
        <Row title={words.address.heading}>
          <input type="hidden" name="stamp" value={stamp} />
          <div className="trap" aria-hidden="true">
            <label htmlFor="website">{words.trap}</label>
            <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
          </div>
          <div className="find">
            <label htmlFor="address">{words.address.label}</label>
            <input
              id="address"
              name="address"
              type="email"
              autoComplete="email"
              maxLength={254}
              required
              defaultValue={typed}
              aria-describedby="address-note"
              aria-invalid={problem === 'address' || undefined}
            />
            <button type="submit">{words.address.action}</button>
          </div>
          <p className="note" id="address-note">
            {words.address.note}
          </p>
        </Row>
      </form>
      <Row title={words.without}>
        <Without language={language} />
      </Row>
    </>
  );
}

function OneEvent({ event, isChosen, language }: { event: CallEvent; isChosen: boolean; language: Language }) {
  const { label, note } = language.messages.alerts.oneEvent;
  const when = language.format.unbroken(whenOf(event, language, true));
  return (
    <label className="option">
      <input type="checkbox" name="event" value={event.slug} defaultChecked={isChosen} />
      <span>
        {label} <small>{note(event.title, when)}</small>
      </span>
    </label>
  );
}

/** The same news without an address. */
export function Without({ language }: { language: Language }) {
  const { calendar, feed } = language.messages.lists.follow;
  return (
    <div className="links">
      <a href={pathIn(language, '/events#subscribe')}>{calendar}</a>
      {FEED_FORMATS.map((format) => (
        <a key={format} href={pathIn(language, feedPath(format))}>
          {feed(FEEDS[format].name)}
        </a>
      ))}
    </div>
  );
}
