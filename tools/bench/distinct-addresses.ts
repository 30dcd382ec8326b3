import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { startSite } from '@/testing/site';

/** What one visitor can ask for without end: searches, addresses that do not exist, and queries that mean nothing. */
const KINDS: ((number: number) => string)[] = [
  (number) => `/search?q=immunogen+${number}`,
  (number) => `/search?q=${number}.rsc`,
  (number) => `/search/?q=call+${number}`,
  (number) => `/releases/nothing-${number}`,
  (number) => `/events/q2-fy2012-results-call/${number}`,
  (number) => `/?utm_source=mail-${number}&${'x'.repeat(8000)}`,
  (number) => `/events/q2-fy2012-results-call?${number}`,
  (number) => `/events/?next=${number}`,
  (number) => `/files/${number}.pdf`,
  (number) => `/releases/year/${number}`,
  (number) => `/events/q2-fy2012-results-call/card.png?${number}`,
];

export interface DistinctAddresses {
  addresses: number;
  failed: string[];
  /** Resident memory in MB after each fifth. */
  megabytes: number[];
}

/**
 * Asks the bare server, with a heap of 256 MB, for thousands of distinct addresses of every kind. Linux only.
 * @param count of each kind
 */
export async function askDistinctAddresses(count: number): Promise<DistinctAddresses> {
  const site = await startSite({
    at: '2012-01-20T12:00:00Z',
    env: { NODE_OPTIONS: '--max-old-space-size=256' },
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const failed: string[] = [];
  const megabytes: number[] = [];
  const visit = async (path: string) => {
    const asked = request(site.origin + path, { agent }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    response.resume();
    await once(response, 'end');
    if ((response.statusCode ?? 0) >= 500) failed.push(`${response.statusCode} ${path.slice(0, 80)}`);
  };
  try {
    for (let number = 0; number < count; number++) {
      await Promise.all(KINDS.map((kind) => visit(kind(number)).catch((error) => failed.push(String(error)))));
      if ((number + 1) % Math.ceil(count / 5) === 0) megabytes.push(resident(site.process.pid));
    }
    return { addresses: count * KINDS.length, failed, megabytes };
  } finally {
    agent.destroy();
    await site.stop();
  }
}

function resident(pid: number | undefined): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
}
