/** A percentile, rounded to a hundredth; 0 without values. @param share from 0 to 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return Math.round(value * 100) / 100;
}

/** The median, the lowest and the highest value. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

export function spread(values: readonly number[]): Spread {
  return { median: percentile(values, 0.5), least: percentile(values, 0), most: percentile(values, 1) };
}

/** The share of pairs in which the first is larger; ties count as half. 0.5: nobody can tell the one kind from the other. */
export function auc(ones: readonly number[], others: readonly number[]): number {
  const wins = ones.flatMap((one) => others.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
  return Math.round((100 * wins.reduce((sum: number, win) => sum + win, 0)) / wins.length) / 100;
}
