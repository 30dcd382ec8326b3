import { isCalledOff } from '@/lib/domain/phase';
import type { Problem } from '../problem';
import { valueAt } from '../read/document';
import type { Loaded } from '../read/loaded';
import type { CallEvent } from '../types';
import { findingName } from './finding';

const CALLS: ReadonlySet<CallEvent['kind']> = new Set(['conference call', 'webcast']);

/**
 * What the notice of a call lacks: date, time and subject an event always has; the SEC's guidance on
 * Regulation FD (C&DI 102.01) also asks how to take part, and encourages to say how, and for how long, the
 * call can be replayed.
 */
export function missingFromNotice({ item, source }: Loaded<CallEvent>): Problem[] {
  if (!CALLS.has(item.kind) || isCalledOff(item)) return [];
  const problem = (field: string, fix: string, why: string): Problem => ({
    file: source.file,
    line: source.document.lineOf([field]),
    field,
    rule: 'notice',
    found: 'nothing',
    fix,
    why,
    finding: findingName(`notice-without-${field === 'replay' ? 'replay' : 'dial-in'}`, [item.id]),
    severity: 'warning',
  });
  const problems: Problem[] = [];
  if (item.dialIn.length === 0 && !item.webcast && item.webcasts.length === 0 && !item.registration)
    problems.push(
      problem(
        'dialIn',
        'dialIn, webcast or registration: how to take part',
        'Regulation FD: the notice of a call says how to take part',
      ),
    );
  // A replay whose recording is missing has a problem of its own.
  if (!item.replay && valueAt(source.document.fields, ['replay']) === undefined)
    problems.push(
      problem(
        'replay',
        'replay: how, and for how long, it can be heard again',
        'the SEC encourages it in its guidance on Regulation FD',
      ),
    );
  return problems;
}
