/**
 * Lengths of repetitive texts, for which a careless pattern needs quadratic time, and how many seconds each may take.
 * The shortest shows that too, and is tried with the unit tests; one megabyte is the most that the tools accept. Each
 * is tried once the one before was quick enough.
 * Measured at 0.1, 1 and 5 s for the slowest; the bounds leave room for a machine with other work.
 */
export const HOSTILE_LENGTHS = [
  { lengths: [{ length: 10_000, withinSeconds: 8 }], named: '10 kB', tag: [] },
  {
    lengths: [
      { length: 100_000, withinSeconds: 10 },
      { length: 1_000_000, withinSeconds: 20 },
    ],
    named: '100 kB and 1 MB',
    tag: ['@slow'],
  },
];

/** Processor time in seconds, which does not depend on other work of the machine. */
export function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}
