import { Agent, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import type { Instant } from '@/lib/domain/instant';
import type { Heard } from './morning';

/** How long an answer may take before it counts as failed. */
const PATIENCE_MS = 15_000;

/** How far the time that an answer tells may be from when it was asked for and came. */
const CLOCK_MS = 1000;

export interface Visits {
  /** Requests that were answered with what is right. */
  right: number;
  /** Requests without an answer, or with one of 500 and above. */
  failed: string[];
  /** Answers that were right at no instant between the request and the answer. */
  wrong: string[];
  /** Milliseconds from the request to the last byte. */
  took: number[];
}

interface Options {
  port: number;
  /** How many visitors, each with a connection of their own, one request after the other. */
  count: number;
  addresses: string[];
  /** The most that a visitor waits before the next request. */
  pauseMs: number;
  /** What an answer says. */
  said(path: string, heard: Heard): string;
  /** What it may say, if it left at an instant of the machine's clock. */
  right(path: string, at: Instant): string;
  /** Instants of the machine's clock at which what is right changes. */
  transitions: Instant[];
}

/** Visitors who check each answer: right is what is right at any instant from the request to the answer. */
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
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
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
    const { port, right, transitions } = this.options;
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
    const instants = [sentAt, ...transitions.filter((at) => at > sentAt && at <= receivedAt), receivedAt];
    const allowed = new Set(instants.map((at) => right(path, at)));
    const when = `${new Date(sentAt).toISOString()} to ${new Date(receivedAt).toISOString()}`;
    if (!allowed.has(told))
      this.visits.wrong.push(`${when} ${path}: "${told}" instead of "${[...allowed].join('" or "')}"`);
    else if (headers['x-accel-expires']) this.visits.wrong.push(`${when} ${path}: X-Accel-Expires goes to visitors`);
    else if (!tellsTime(headers['server-timing'], sentAt, receivedAt)) {
      this.visits.wrong.push(`${when} ${path}: it is ${headers['server-timing']}`);
    } else this.visits.right++;
  }

  /** The same bytes say the same: they are read once. */
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
