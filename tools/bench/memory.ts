import { readFileSync } from 'node:fs';
import { startSite } from '@/testing/site';
import { load } from './wrk';

export interface MemoryUse {
  requests: number;
  errors: number;
  /** Resident memory in MB, after the first requests and after each tenth of the rest. */
  megabytes: number[];
}

const ADDRESSES = ['/', '/events/q2-fy2012-results-call', '/releases', '/nothing', '/search?q=call', '/calendar.ics'];

/** Measures the resident memory of the bare server under load. Linux only. */
export async function measureMemory(requests: number): Promise<MemoryUse> {
  const site = await startSite();
  try {
    const resident = () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${site.process.pid}/status`, 'utf8'))?.[1]) / 1024;
    const use: MemoryUse = { requests: 0, errors: 0, megabytes: [] };
    for (let turn = 0; use.requests < requests; turn++) {
      const answered = await load(site.origin + ADDRESSES[turn % ADDRESSES.length], 50, 2);
      use.requests += answered.requests;
      use.errors += answered.errors;
      const tenths = Math.floor((10 * use.requests) / requests);
      while (use.megabytes.length <= tenths) use.megabytes.push(Math.round(resident()));
    }
    return use;
  } finally {
    await site.stop();
  }
}
