import { historicalAfter } from '@/lib/domain/historical';
import type { Instant } from '@/lib/domain/instant';
import type { Window } from '@/lib/domain/types';
import { calendarDateAt, firstInstantOf, WallTimeError, wallTimeToInstant } from '@/lib/domain/wall-time';
import { endOfDay } from '@/lib/domain/window-end';
import { type Problem, quote } from '../problem';
import type { Company, Withdrawal } from '../types';
import { fieldName } from './document';
import { remembered } from './instants';
import type { SourceFile } from './loaded';
import type { StoredFile, UnusableFile } from './stored-file';

/** Stands in for an instant that could not be resolved. Its problem keeps the item from being used. */
export const UNKNOWN: Instant = Number.NaN;

/** Resolves the times in the fields of one file, and reports those that it cannot resolve. */
export class Resolver {
  constructor(
    private readonly source: SourceFile,
    private readonly problems: Problem[],
  ) {}

  refuse(path: PropertyKey[], rule: string, found: string, fix: string, severity?: 'withheld'): void {
    this.problems.push({
      file: this.source.file,
      line: this.source.document.lineOf(path),
      field: fieldName(path),
      rule,
      found,
      fix,
      ...(severity && { severity }),
    });
  }

  /** A document that a field names. The item is published without one that is missing or unusable. */
  document(
    path: PropertyKey[],
    name: string | undefined,
    storedFile: (path: string) => StoredFile | UnusableFile | undefined,
  ): StoredFile | undefined {
    const found = name === undefined ? undefined : storedFile(name);
    if (name === undefined) return undefined;
    if (found && 'digest' in found) return found;
    this.refuse(
      path,
      found ? 'unusable-document' : 'missing-document',
      found ? `${quote(name)}, ${found.found}` : quote(name),
      found ? 'the document itself in content/files' : 'a file that is in content/files',
      'withheld',
    );
    return undefined;
  }

  /** A problem with the text below the fields. @param line of the text, from 1 */
  refuseInText(line: number, rule: string, found: string, fix: string, severity?: 'withheld'): void {
    const { file, document } = this.source;
    const at = line + document.bodyLine;
    this.problems.push({ file, line: at, field: 'text', rule, found, fix, ...(severity && { severity }) });
  }

  /** The instant of a wall time, or the start of a day. */
  instant(path: PropertyKey[], text: string, timeZone: string): Instant {
    const toInstant = text.includes('T') ? wallTimeToInstant : firstInstantOf;
    return this.workedOut(path, text, `${text} ${timeZone}`, () => toInstant(text, timeZone));
  }

  /** The instant at which a day ends. */
  endOf(path: PropertyKey[], day: string, timeZone: string): Instant {
    return this.workedOut(path, day, `end of ${day} ${timeZone}`, () => endOfDay(day, timeZone));
  }

  private workedOut(path: PropertyKey[], text: string, key: string, workOut: () => Instant): Instant {
    try {
      return remembered(key, workOut);
    } catch (error) {
      if (!(error instanceof WallTimeError)) throw error;
      this.refuse(path, 'no-such-time', quote(text), error.message);
      return UNKNOWN;
    }
  }

  /** The year for lists, and when the item becomes historical. `UNKNOWN` for an unknown instant, already reported. */
  age(at: Instant, timeZone: string, { historicalAfterMonths }: Company): { year: number; historicalAt: Instant } {
    if (Number.isNaN(at)) return { year: UNKNOWN, historicalAt: UNKNOWN };
    const date = calendarDateAt(at, timeZone);
    return {
      year: Number(date.slice(0, 4)),
      historicalAt: remembered(`historical ${date} ${timeZone} ${historicalAfterMonths}`, () =>
        historicalAfter(at, historicalAfterMonths, timeZone),
      ),
    };
  }

  optionalInstant(path: PropertyKey[], text: string | undefined, timeZone: string): Instant | undefined {
    return text === undefined ? undefined : this.instant(path, text, timeZone);
  }

  withdrawal(fields: { at: string; note: string } | undefined, timeZone: string): Withdrawal | undefined {
    return fields && { at: this.instant(['withdrawn', 'at'], fields.at, timeZone), note: fields.note };
  }

  /** `through` closes at midnight after its day, `until` at its instant; without either no end is known. */
  window(path: PropertyKey[], fields: WindowFields, timeZone: string, opensByDefault: Instant): Window {
    const opensAt = this.optionalInstant([...path, 'opens'], fields.opens, timeZone) ?? opensByDefault;
    const key = fields.through === undefined ? 'until' : 'through';
    const closesAt =
      fields.through === undefined
        ? this.optionalInstant([...path, key], fields.until, timeZone)
        : this.endOf([...path, key], fields.through, timeZone);
    if (closesAt !== undefined && closesAt <= opensAt) {
      this.refuse(
        [...path, key],
        'replay-window',
        quote(fields[key]),
        'an end after the replay opens, which is when the call ends unless opens says otherwise',
      );
    }
    return { opensAt, closesAt };
  }
}

type WindowFields = { opens?: string | undefined; through?: string | undefined; until?: string | undefined };
