import { mkdirSync, readdirSync, readlinkSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { MINUTE_MS } from '@/lib/domain/instant';
import { machineNow } from '@/lib/process/clock';

const TOUCH_EVERY_MS = MINUTE_MS;
/** A process on another machine or in another container counts as gone after this time without a touch. */
const GONE_AFTER_MS = 10 * MINUTE_MS;

/**
 * Marks something as used by this process until it ends, with a file in its folder of holders. If the process is
 * killed, the file stays behind, but `isHeld` ignores it.
 */
export function hold(holders: string): void {
  mkdirSync(holders, { recursive: true });
  const file = join(holders, `${process.pid}@${place()}`);
  writeFileSync(file, '');
  setInterval(() => touch(file), TOUCH_EVERY_MS).unref();
  process.once('exit', () => rmSync(file, { force: true }));
}

/** True if a running process holds it. */
export function isHeld(holders: string): boolean {
  return filesOf(holders).some((name) => isLiving(join(holders, name), name));
}

function isLiving(file: string, name: string): boolean {
  const [pid, at] = name.split('@');
  if (at === place()) return isRunning(Number(pid));
  // Another pid namespace: the pid cannot be checked from here.
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
    // EPERM: the process runs as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function touch(file: string): void {
  const seconds = machineNow() / 1000;
  try {
    utimesSync(file, seconds, seconds);
  } catch {
    // The folder was removed by hand.
  }
}

/** Host name and pid namespace: where a process id is valid. */
function place(): string {
  let container = '';
  try {
    container = readlinkSync('/proc/self/ns/pid').replace(/\D/g, '');
  } catch {
    // Not on Linux.
  }
  return `${hostname()}-${container}`;
}
