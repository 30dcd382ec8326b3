/**
 * Sizes of repetitive texts, for which a careless pattern needs quadratic time. The small size shows that
 * too; one megabyte is the most that the tools accept.
 * Measured at 1 s and 5 s for the slowest; the bounds leave room for a machine with other work.
 */
export const HOSTILE_SIZES = [
  { size: '100 kB', length: 100_000, withinSeconds: 10, tag: [] },
  { size: '1 MB', length: 1_000_000, withinSeconds: 20, tag: ['@slow'] },
];

/** Processor time in seconds, which does not depend on other work of the machine. */
export function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}
