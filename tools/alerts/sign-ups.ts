import { openStore, type Place } from '@/alerts/database/open';
import { hashOf } from '@/alerts/people/tokens';
import { DAY_MS, SECOND_MS } from '@/lib/domain/instant';
import { auc, percentile } from '@/tools/bench/statistics';
import type { AlertsChild } from './process';

// Whether the answer to a sign-up tells what is known of an address.

const KINDS = ['new', 'active', 'unconfirmed', 'suppressed'] as const;
export type AddressKind = (typeof KINDS)[number];

const AT_ONCE = 8;
/** Addresses of each kind that a process admits within an hour: see alerts/people/limits.ts. */
export const KINDS_OF_A_PROCESS = 700;

/** Puts addresses of each kind but the new into a database. */
export async function seedKinds(place: Place, ofEach: number): Promise<void> {
  const store = await openStore(place, () => process.exit(1));
  const longAgo = Date.now() - 2 * DAY_MS;
  for (const kind of KINDS.filter((each) => each !== 'new')) {
    await store.database.query(
      `insert into people
       select $2 || n, $2 || n || '@example.com', 'example.com', $2, true, false, false, false, 'now', 'en', $3 || n, $4, $4
       from generate_series(0, $1::integer - 1) n`,
      [ofEach, kind, hashOf(kind), longAgo],
    );
  }
  await store.close();
}

export interface SignUps {
  /** Every different answer, but for its date. */
  answers: Set<string>;
  /** Milliseconds of each answer. */
  times: Record<AddressKind, number[]>;
}

export function noSignUps(): SignUps {
  return { answers: new Set(), times: { new: [], active: [], unconfirmed: [], suppressed: [] } };
}

/** Signs up addresses of each kind in turns, from a network each, and adds what was answered. */
export async function signUpKinds(
  { port }: AlertsChild,
  { from, to }: { from: number; to: number },
  { answers, times }: SignUps,
): Promise<void> {
  const page = await (await fetch(`http://127.0.0.1:${port}/alerts`)).text();
  const stamp = /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? '';
  await new Promise((resolve) => setTimeout(resolve, 2 * SECOND_MS + 100));
  const orders = Array.from({ length: to - from }, (_, index) => KINDS.map((kind) => ({ kind, number: from + index })));
  const waiting = orders.flat();
  const line = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { kind, number } = next;
      const body = new URLSearchParams({
        releases: 'yes',
        frequency: 'now',
        address: `${kind}${number}@example.com`,
        stamp,
        website: '',
      });
      const began = performance.now();
      const response = await fetch(`http://127.0.0.1:${port}/alerts`, {
        method: 'POST',
        body,
        headers: { 'x-real-ip': `10.${number >> 8}.${number & 255}.1` },
        redirect: 'manual',
      });
      const text = await response.text();
      times[kind].push(performance.now() - began);
      const head = [...response.headers].filter(([name]) => name !== 'date');
      answers.add(JSON.stringify([response.status, head, text]));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
}

/** What somebody who compares answers learns, in words. */
export function reportOf({ answers, times }: SignUps): string[] {
  return [
    `${answers.size} different answer to ${KINDS.map((kind) => `${times[kind].length} ${kind}`).join(', ')} addresses`,
    ...KINDS.map((kind) => {
      const told = kind === 'new' ? '' : `; told from new with ${auc(times[kind], times.new)} (0.5 is chance)`;
      return `${kind}: ${percentile(times[kind], 0.5)} ms, p99 ${percentile(times[kind], 0.99)}${told}`;
    }),
  ];
}
