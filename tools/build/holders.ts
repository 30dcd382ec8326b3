import { mkdirSync, readdirSync, readlinkSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { MINUTE_MS } from '@/lib/domain/instant';
import { machineNow } from '@/lib/process/clock';

const TOUCH_EVERY_MS = MINUTE_MS;
/** After how long without a touch a process of another machine or container counts as gone. */
const GONE_AFTER_MS = 10 * MINUTE_MS;

/**
 * Marks something as used by this process until it ends, by a file in a folder for its holders. A process that is
 * killed leaves the file behind, and does not count.
 */
export function hold(holders: string): void {
  mkdirSync(holders, { recursive: true });
  const file = join(holders, `${process.pid}@${place()}`);
  writeFileSync(file, '');
  setInterval(() => touch(file), TOUCH_EVERY_MS).unref();
  process.once('exit', () => rmSync(file, { force: true }));
}

/** Whether a living process holds it. */
export function isHeld(holders: string): boolean {
  return filesOf(holders).some((name) => isLiving(join(holders, name), name));
}

function isLiving(file: string, name: string): boolean {
  const [pid, at] = name.split('@');
  if (at === place()) return isRunning(Number(pid));
  // The numbers of processes elsewhere mean nothing here.
  const touchedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return machineNow() - touchedAt < GONE_AFTER_MS;
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function touch(file: string): void {
  const seconds = machineNow() / 1000;
  try {
    utimesSync(file, seconds, seconds);
  } catch {
    // The folder was removed by hand: there is nothing left to hold.
  }
}

/** Where a process id means the same process: a machine, or a container on it. */
function place(): string {
  let container = '';
  try {
    container = readlinkSync('/proc/self/ns/pid').replace(/\D/g, '');
  } catch {
    // Not on Linux.
  }
  return `${hostname()}-${container}`;
}
