import type { Fact, Facts } from '@/wire/facts/types';
import { type Problem, quote } from '../problem';
import type { Loaded } from '../read/loaded';
import type { CallEvent, Company, Release } from '../types';
import { findingName } from './finding';
import type { Words } from './words';

/** What an event is compared with: its announcement, or a later release that names it; and the events that this names. */
export interface Statement {
  release: Release;
  /** Its data were taken from it: where no reading of it fits them, that is an error. */
  isAnnouncement: boolean;
  words: Words;
  facts: Facts;
  /** What releases after it that name the event state: their word counts as well. */
  later: readonly Facts[];
  /** Every event that the release names, the compared one among them. */
  events: readonly CallEvent[];
  company: Company;
}

/** A difference between a field of an event and the words of a release. */
export interface Difference {
  /** Stable name of its kind, as in `start-differs`. */
  code: string;
  path: PropertyKey[];
  field: string;
  found: string;
  /** The field's value and those stated in its place, as they are and not as they are shown. */
  values: readonly (string | number)[];
  stated: readonly Fact<unknown>[];
  expected: string;
  /** The one value that the words state for `path`, as it is written. */
  value?: string | undefined;
  why: string;
  severity?: 'warning';
  /** Whether the history accounts for the difference. By default, any change in it does. */
  isChanged?: boolean;
}

/** The differences between one event and a release, as problems of the event's file. */
export class Comparison {
  readonly problems: Problem[] = [];

  constructor(
    private readonly event: Loaded<CallEvent>,
    private readonly statement: Statement,
  ) {}

  differs({ code, path, field, found, values, stated, expected, value, why, severity, isChanged }: Difference): void {
    const { file, document } = this.event.source;
    const { words, release, isAnnouncement } = this.statement;
    const texts = stated.flatMap(({ at }) => at.map(({ start, end }) => words.body.slice(start, end)));
    const line = words.place(stated[0]?.at[0]?.start ?? 0).line;
    const isExplained = isChanged ?? this.event.item.history.length > 1;
    this.problems.push({
      file,
      line: document.lineOf(path),
      field,
      rule: code,
      found,
      fix: `${expected}, as line ${line} of ${isAnnouncement ? 'its announcement' : `releases/${release.slug}.mdx`} says: ${texts.map(quote).join(', ')}`,
      ...(value !== undefined && { write: { path, value } }),
      why,
      finding: findingName(code, [...values.map(String), ...texts]),
      ...((isExplained || severity || !isAnnouncement) && { severity: 'warning' }),
    });
  }
}
