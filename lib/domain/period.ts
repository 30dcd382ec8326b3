/** The parts of a fiscal year that results are of, in the order in which they end; the year last. */
export const PERIOD_PARTS = ['Q1', 'Q2', 'H1', 'Q3', '9M', 'Q4', 'H2', 'FY'] as const;
export type PeriodPart = (typeof PERIOD_PARTS)[number];

/** The period that results are of, as the company counts. */
export interface Period {
  part: PeriodPart;
  /** In which it ends, where it spans two years. */
  fiscalYear: number;
  /** As the company writes it: `2012`, `FY2012`, `2024/25`. */
  year: string;
}

/** Reads `Q2 FY2012`, `Q3 2026`, `H1 2024/25`, `9M 2025` or `FY2025`; undefined for anything else. */
export function periodOf(text: string): Period | undefined {
  const [, part = 'FY', year = '', first = '', last] =
    /^(?:(Q[1-4]|H[12]|9M) (?=\d|FY)|(?=FY))((?:FY)?((?:19|20)\d\d)(?:\/(\d\d))?)$/.exec(text) ?? [];
  if (year === '') return undefined;
  const next = Number(first) + 1;
  if (last !== undefined && Number(last) !== next % 100) return undefined;
  return { part: part as PeriodPart, fiscalYear: last === undefined ? Number(first) : next, year };
}

/** As its author wrote it. */
export function periodName({ part, year }: Period): string {
  return part === 'FY' ? year : `${part} ${year}`;
}

/** Latest first. */
export function byPeriod(a: Period, b: Period): number {
  return b.fiscalYear - a.fiscalYear || PERIOD_PARTS.indexOf(b.part) - PERIOD_PARTS.indexOf(a.part);
}

/** The quarter and the half of the year with which each part ends. */
const ENDS: Record<PeriodPart, { quarter: number; half?: number }> = {
  Q1: { quarter: 1 },
  Q2: { quarter: 2, half: 1 },
  H1: { quarter: 2, half: 1 },
  Q3: { quarter: 3 },
  '9M': { quarter: 3 },
  Q4: { quarter: 4, half: 2 },
  H2: { quarter: 4, half: 2 },
  FY: { quarter: 4, half: 2 },
};

/** Whether a period can be what words name: "Fourth Quarter and Full Year 2025" is of `FY2025`, and of `Q4 2025`. */
export function canBeNamed(
  { part, fiscalYear, year }: Period,
  named: { quarter?: number | undefined; half?: number | undefined; year?: number | undefined },
): boolean {
  const { quarter, half } = ENDS[part];
  const years = [fiscalYear, Number(/\d{4}/.exec(year)?.[0])];
  return (
    (named.quarter === undefined || named.quarter === quarter) &&
    (named.half === undefined || named.half === half) &&
    (named.year === undefined || years.includes(named.year))
  );
}
