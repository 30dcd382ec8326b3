/**
 * The sizes of texts of one thing over and over, which a careless pattern reads in the square of their length.
 * The small one shows that too; a megabyte is what the tools accept.
 * Measured at 1 s and 5 s for the slowest; the bounds leave room for a machine with other work.
 */
export const HOSTILE_SIZES = [
  { size: '100 kB', length: 100_000, withinSeconds: 10, tag: [] },
  { size: '1 MB', length: 1_000_000, withinSeconds: 20, tag: ['@slow'] },
];

/** The seconds of processor time that something takes, whatever else the machine has to do. */
export function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}
