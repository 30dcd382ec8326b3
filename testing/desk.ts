import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base, expect, type Page } from '@playwright/test';
import { problemsOf } from './test';

export { expect };

/** The text of the shipped release, as the wire has it. */
export const WIRE_TEXT = readFileSync('wire/import/examples/immunogen-2012-01-18.txt', 'utf8');
export const RELEASE_FILE = 'releases/q2-fy2012-results-call-announcement.mdx';
export const EVENT_FILE = 'events/q2-fy2012-results-call.mdx';

/** The desks of the tests, and what each may do. */
export const PEOPLE = 'Investor Relations: author; Corporate Communications: author, approver; Counsel: approver';
export type Name = 'Investor Relations' | 'Corporate Communications' | 'Counsel' | 'Operations';

/** A desk that runs on a folder of its own, with a company that has published nothing. */
export interface RunningDesk {
  origin: string;
  port: number;
  /** Milliseconds from the machine's clock to its own, as a setting. */
  offset: string;
  contentDir: string;
  deskDir: string;
  process: ChildProcess;
  output(): string;
  /** The link to sign in that it printed. */
  link(name: Name): string;
  signIn(page: Page, name: Name): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  /** ISO instant at which its clock starts. */
  at?: string;
  /** A folder of a desk before this one. */
  root?: string;
  env?: Record<string, string>;
}

export async function startDesk({ at = '2012-01-18T12:41:00Z', root, env = {} }: Options = {}): Promise<RunningDesk> {
  const folder = root ?? mkdtempSync(join(tmpdir(), 'desk-'));
  const contentDir = join(folder, 'content');
  const deskDir = join(folder, 'desk');
  for (const name of ['releases', 'events']) mkdirSync(join(contentDir, name), { recursive: true });
  cpSync('content/company.yaml', join(contentDir, 'company.yaml'));
  const offset = String(Date.parse(at) - Date.now());
  const child = spawn(process.execPath, ['tools/run.mjs', 'tools/commands/desk.ts'], {
    env: {
      ...process.env,
      CLOCK_OFFSET_MS: offset,
      CONTENT_DIR: contentDir,
      STATE_DIR: join(folder, 'state'),
      DESK_DIR: deskDir,
      DESK_PORT: '0',
      DESK_PEOPLE: PEOPLE,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout })
      .on('line', (line) => {
        output += `${line}\n`;
        const found = /The desk is open on (\S+)/.exec(line)?.[1];
        if (found) resolve(found);
      })
      .on('close', () => reject(new Error(`The desk did not start:\n${output}`)));
  });
  const link = (name: Name) => {
    const found = new RegExp(`^${name} .*?(http\\S+)`, 'm').exec(output)?.[1];
    if (!found) throw new Error(`No link for ${name}:\n${output}`);
    return found;
  };
  return {
    origin,
    port: Number(new URL(origin).port),
    offset,
    contentDir,
    deskDir,
    process: child,
    output: () => output,
    link,
    async signIn(page, name) {
      const [address = '', code = ''] = link(name).split('#');
      // As people do whose browsers run no script.
      await page.goto(address);
      await page.getByLabel('Code').fill(code);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL(`${origin}/`);
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every file below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Refusals have the status of what was refused; the preview runs no script of the pages in it. */
const REFUSALS = /status of (400|401|403|404|409|410|503)|^Blocked script execution in '[^']*\/shown\//;

interface Fixtures {
  /** Starts a desk for this test; it is stopped when the test ends. */
  desk: typeof startDesk;
  /** Another browser, for a second person. */
  second: Page;
}

/** The test function for the desk. A console error, a policy violation or a failed request fails the test. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the required fixtures from this pattern
  desk: async ({}, use) => {
    const running: RunningDesk[] = [];
    await use(async (options) => {
      const desk = await startDesk(options);
      running.push(desk);
      return desk;
    });
    await Promise.all(running.map(({ stop }) => stop()));
  },
  page: async ({ page }, use) => {
    const problems = await problemsOf(page, REFUSALS);
    await use(page);
    expect(problems).toEqual([]);
  },
  second: async ({ browser, contextOptions }, use) => {
    const context = await browser.newContext(contextOptions);
    const page = await context.newPage();
    const problems = await problemsOf(page, REFUSALS);
    await use(page);
    expect(problems).toEqual([]);
    await context.close();
  },
});
