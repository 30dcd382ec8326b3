import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Of the kernel: https://man7.org/linux/man-pages/man7/time.7.html */
const TICKS_A_SECOND = 100;

/** Processor time of a process and all its threads so far. Linux only. */
export function cpuSeconds({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  // utime and stime are fields 14 and 15; the name, which may have spaces, is the second.
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

/** Memory of a process, now and at most so far, in megabytes. Linux only. */
export function residentMegabytes({ pid }: ChildProcess): { resident: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { resident: of('VmRSS'), peak: of('VmHWM') };
}

/** Memory of a process and of all that it began, in megabytes; what they share is counted once. Linux only. */
export function familyMegabytes({ pid }: ChildProcess): number {
  const parents = new Map(pids().map((each) => [each, parentOf(each)]));
  const isOfFamily = (each: number | undefined): boolean =>
    each !== undefined && (each === pid || isOfFamily(parents.get(each)));
  const kilobytes = [...parents.keys()].filter(isOfFamily).map((each) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It has ended.
      return 0;
    }
  });
  return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024);
}

function pids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
  } catch {
    return undefined;
  }
}
