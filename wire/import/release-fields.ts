import type { Company } from '@/lib/content/types';
import type { Facts } from '@/wire/facts/types';
import { sure } from './doubts';
import type { Headline } from './headline';
import { slugify } from './slug';
import { type FieldValue, type ImportFields, Todo } from './todo';

/** What is asked once, for every field that needs it. */
export const DAY_OF_ISSUE = 'the day of the release, YYYY-MM-DD';

/** What the fields of a release are made of. */
export interface ReleaseSource {
  facts: Facts;
  headline: Headline;
  /** The text that the facts were found in. */
  text: string;
  company: Company;
  slug: string;
  /** The addresses of its events. */
  events: string[];
  contacts: FieldValue[];
  /** Lines below the headline. */
  subheads: string[];
  /** The words as they will stand in the file. */
  body: string;
}

/** The fields of a release, in the order of the shipped content. */
export function releaseFields({
  facts,
  headline,
  text,
  company,
  slug,
  events,
  contacts,
  subheads,
  body,
}: ReleaseSource): ImportFields {
  const date = facts.releaseDate?.value;
  const city = facts.dateline?.value;
  const wire = facts.wire?.at[0];
  const fields: ImportFields = {
    id: idOf(company, [date, slug.replace(/-announcement$/, '')]),
    title:
      (facts.title ? sure(facts, facts.title, String) : headline.title) ??
      new Todo('the headline', headline.suggestion),
    subheads: subheads.length > 0 ? subheads : undefined,
    publishedOn: sure(facts, facts.releaseDate, String) ?? new Todo(DAY_OF_ISSUE),
    // The place must stand in the text as it does here: lib/content/check/cross-file.ts.
    dateline:
      city && body.includes(city)
        ? {
            city,
            ...(wire && {
              wire: text
                .slice(wire.start, wire.end)
                .replace(/<[^>]*>|\s+/g, ' ')
                .trim(),
            }),
          }
        : undefined,
    events: events.length > 0 ? events : undefined,
    contacts: contacts.length > 0 ? contacts : undefined,
  };
  return fields;
}

/** A permanent name: the company, and what tells this one from all others. */
export function idOf({ name, ticker }: Company, parts: (string | undefined)[]): string {
  const company = slugify(name, 30) || slugify(ticker);
  return [company, ...parts].filter(Boolean).join('-').slice(0, 95).replace(/-$/, '');
}
