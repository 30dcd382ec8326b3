import type { ReactNode } from 'react';
import { type Choice, TOPICS } from '@/alerts/people/choice';
import { Row } from '@/components/row';
import type { Language } from '@/messages/language';

interface Props {
  choice: Choice;
  /** Topics: single events that can be chosen besides. Frequency: what follows. */
  children?: ReactNode;
  language: Language;
}

/** What somebody wants to be told. */
export function Topics({ choice, title, language, children }: Props & { title: string }) {
  const words = language.messages.alerts.topics;
  return (
    <Row title={title}>
      <fieldset>
        <legend className="sr-only">{title}</legend>
        {children}
        {TOPICS.map((topic) => (
          <label key={topic} className="option">
            <input type="checkbox" name={topic} value="yes" defaultChecked={choice[topic]} />
            <span>
              {words[topic].label} <small>{words[topic].note}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </Row>
  );
}

/** How often. @param time when digests are sent, as the language writes it */
export function Frequency({ choice, language, time, children }: Props & { time: string }) {
  const words = language.messages.alerts.frequency;
  const options = [
    { value: 'now', label: words.now, note: undefined },
    { value: 'daily', label: words.daily, note: words.everyDay(time) },
    { value: 'weekly', label: words.weekly, note: words.everyWeek(time) },
  ];
  return (
    <Row title={words.heading}>
      <fieldset>
        <legend className="sr-only">{words.heading}</legend>
        {options.map(({ value, label, note }) => (
          <label key={value} className="option">
            <input type="radio" name="frequency" value={value} defaultChecked={choice.frequency === value} />
            <span>
              {label} {note && <small>{note}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      {children}
    </Row>
  );
}
