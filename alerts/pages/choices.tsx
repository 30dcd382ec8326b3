import { Fragment, type ReactNode } from 'react';
import { type Choice, TOPICS } from '@/alerts/people/choice';
import { Row } from '@/components/row';
import type { Category } from '@/lib/content/types';
import { codeOf, type Language } from '@/messages/language';

interface Props {
  choice: Choice;
  /** Topics: single events that can be chosen besides. Frequency: what follows. */
  children?: ReactNode;
  language: Language;
}

/** What somebody wants to be told. */
export function Topics({
  choice,
  categories,
  title,
  language,
  children,
}: Props & { title: string; categories: Category[] }) {
  const words = language.messages.alerts.topics;
  return (
    <Row title={title}>
      <fieldset>
        <legend className="sr-only">{title}</legend>
        {children}
        {TOPICS.map((topic) => (
          <Fragment key={topic}>
            <label className="option">
              <input type="checkbox" name={topic} value="yes" defaultChecked={choice[topic]} />
              <span>
                {words[topic].label} <small>{words[topic].note}</small>
              </span>
            </label>
            {topic === 'releases' && <Categories categories={categories} choice={choice} language={language} />}
          </Fragment>
        ))}
      </fieldset>
    </Row>
  );
}

/** Which releases, where the company names categories. */
function Categories({ categories, choice, language }: Omit<Props, 'children'> & { categories: Category[] }) {
  if (categories.length === 0) return null;
  const without = choice.without.split(' ');
  return (
    <fieldset className="within">
      <legend className="sr-only">{language.messages.releases.categories}</legend>
      {categories.map(({ slug, label }) => (
        <label key={slug} className="option">
          <input type="checkbox" name="category" value={slug} defaultChecked={!without.includes(slug)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** In which language mails are, where the site has several. */
export function MailLanguage({
  choice,
  languages,
  language,
}: Omit<Props, 'children'> & { languages: readonly Language[] }) {
  if (languages.length < 2) return null;
  const { mailLanguage: title } = language.messages.alerts;
  return (
    <Row title={title}>
      <fieldset>
        <legend className="sr-only">{title}</legend>
        {languages.map(({ tag, name }) => (
          <label key={tag} className="option">
            <input type="radio" name="language" value={tag} defaultChecked={codeOf(choice.language) === codeOf(tag)} />
            <span lang={tag}>{name}</span>
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
