import { canBeNamed, periodName } from '@/lib/domain/period';
import { periodInTitle } from '@/wire/facts/period';
import { type Problem, quote } from '../problem';
import type { Loaded } from '../read/loaded';
import type { CallEvent, Release } from '../types';
import { findingName } from './finding';

/** Warns of a period that is not the one in the title: results would stand in the row of others. */
export function checkPeriod({ item, source }: Loaded<Release | CallEvent>): Problem[] {
  const { period, title } = item;
  const named = period && periodInTitle(title);
  if (!period || !named || canBeNamed(period, named)) return [];
  const name = periodName(period);
  return [
    {
      file: source.file,
      line: source.document.lineOf(['period']),
      field: 'period',
      rule: 'period-differs',
      found: quote(name),
      fix: `the period in the title, ${quote(title)}`,
      severity: 'warning',
      finding: findingName('period-differs', [name, title]),
    },
  ];
}
