import { Agent, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import type { Instant } from '@/lib/domain/instant';
import type { Heard } from './morning';

/** The longest that an answer may take. */
const PATIENCE_MS = 15_000;

/** The largest difference between the time in an answer and that of its request and arrival. */
const CLOCK_MS = 1000;

export interface Visits {
  /** The number of right answers. */
  right: number;
  /** Requests without an answer or with a status of 500 and above. */
  failed: string[];
  /** Answers that were right at no instant from the request to the answer. */
  wrong: string[];
  /** Milliseconds from the request to the last byte. */
  took: number[];
}

interface Options {
  port: number;
  /** The number of visitors, each with one connection and one request at a time. */
  count: number;
  addresses: string[];
  /** The longest pause of a visitor before the next request. */
  pauseMs: number;
  /** The summary of an answer. */
  said(path: string, heard: Heard): string;
  /** The right summary at an instant of the machine's clock. */
  right(path: string, at: Instant): string;
  /** Instants of the machine's clock at which the right answer changes; more of them may be added. */
  transitions: readonly Instant[];
  /** How long after an instant an answer may still be that of before, in milliseconds: none by default. */
  lateMs?: number;
}

/** An address of each visitor's own, since nginx limits what one may ask. Only Linux has all of 127.0.0.0/8. */
function addressOf(visitor: number): string | undefined {
  return process.platform === 'linux' ? `127.1.${visitor >> 8}.${visitor & 255}` : undefined;
}

/** Visitors who check every answer: it must be right at some instant from the request to the answer. */
export class Visitors {
  readonly visits: Visits = { right: 0, failed: [], wrong: [], took: [] };
  private readonly said = new Map<string, string>();
  private stopped = false;
  private readonly done: Promise<unknown>;

  constructor(private readonly options: Options) {
    this.done = Promise.all(Array.from({ length: options.count }, (_, index) => this.visit(index)));
  }

  async stop(): Promise<Visits> {
    this.stopped = true;
    await this.done;
    return this.visits;
  }

  private async visit(index: number): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: addressOf(index) });
    const { addresses, pauseMs } = this.options;
    await setTimeout(Math.random() * pauseMs);
    for (let turn = index; !this.stopped; turn++) {
      const path = addresses[turn % addresses.length] as string;
      await this.ask(agent, path, turn % 2 === 0 ? 'br' : 'identity');
      await setTimeout(Math.random() * pauseMs);
    }
    agent.destroy();
  }

  private async ask(agent: Agent, path: string, encoding: string): Promise<void> {
    const { port, right, transitions, lateMs = 0 } = this.options;
    const sentAt = Date.now();
    const startedAt = performance.now();
    let response: IncomingMessage;
    let body: Buffer;
    try {
      ({ response, body } = await get(agent, port, path, encoding));
    } catch (error) {
      this.visits.failed.push(`${new Date(sentAt).toISOString()} ${path} ${error}`);
      return;
    }
    const receivedAt = Date.now();
    this.visits.took.push(performance.now() - startedAt);
    const { statusCode: status = 0, headers } = response;
    if (status >= 500) {
      this.visits.failed.push(`${new Date(sentAt).toISOString()} ${path} ${status}`);
      return;
    }
    const told = this.told(path, status, headers, body);
    const from = sentAt - lateMs;
    const instants = [from, ...transitions.filter((at) => at > from && at <= receivedAt), receivedAt];
    const allowed = new Set(instants.map((at) => right(path, at)));
    const when = `${new Date(sentAt).toISOString()} to ${new Date(receivedAt).toISOString()}`;
    if (!allowed.has(told))
      this.visits.wrong.push(`${when} ${path}: "${told}" instead of "${[...allowed].join('" or "')}"`);
    else if (headers['x-accel-expires']) this.visits.wrong.push(`${when} ${path}: X-Accel-Expires goes to visitors`);
    else if (!tellsTime(headers['server-timing'], sentAt, receivedAt)) {
      this.visits.wrong.push(`${when} ${path}: it is ${headers['server-timing']}`);
    } else this.visits.right++;
  }

  /** Summaries by body, since equal bytes have equal summaries. */
  private told(path: string, status: number, headers: IncomingMessage['headers'], body: Buffer): string {
    const key = `${path} ${status} ${headers.location} ${headers['retry-after']} ${body.toString('latin1')}`;
    const known = this.said.get(key);
    if (known) return known;
    const text = String(headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body);
    const told = this.options.said(path, { status, headers, text });
    this.said.set(key, told);
    return told;
  }
}

function get(agent: Agent, port: number, path: string, encoding: string) {
  return new Promise<{ response: IncomingMessage; body: Buffer }>((resolve, reject) => {
    const headers = { 'accept-encoding': encoding };
    const asked = request({ host: '127.0.0.1', port, path, agent, headers, timeout: PATIENCE_MS }, (response) => {
      buffer(response).then((body) => resolve({ response, body }), reject);
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
    asked.on('error', reject);
    asked.end();
  });
}

function tellsTime(timing: string | string[] | undefined, sentAt: Instant, receivedAt: Instant): boolean {
  const seconds = /clock;desc="([\d.]+)"/.exec(String(timing))?.[1];
  if (!seconds) return true;
  const at = Number(seconds) * 1000;
  return at > sentAt - CLOCK_MS && at < receivedAt + CLOCK_MS;
}
