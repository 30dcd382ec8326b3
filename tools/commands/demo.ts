import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentOfSettings } from '@/lib/content/load-current';
import { SECOND_MS } from '@/lib/domain/instant';
import { environment } from '@/lib/process/environment';
import { rehearse } from './rehearse-at';
import { runCommand } from './run-command';
import { UsageError } from './usage-error';

const HELP = `npm run demo

Serves the site as it is thirty seconds before the latest event of the content starts; its clock runs on from there.
Builds it first if its sources have changed. Only this machine can reach it, unless HOST is set.
E-mail alerts become files in a folder that it names: sign up, and see the mail of the call as it starts.
The desk runs beside it, with an author and an approver. What is published there goes into a copy of the content.
`;

/** Whoever tries the desk changes nothing that is real. @returns the folder of the copy */
function copyContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  cpSync(environment().contentDir, join(folder, 'content'), { recursive: true });
  process.env.CONTENT_DIR = join(folder, 'content');
  process.env.STATE_DIR = join(folder, 'state');
  return folder;
}

/** A process of its own, as it always is. It prints its links. */
function startDesk(folder: string, origin: string): void {
  const desk = spawn(process.execPath, ['tools/run.mjs', 'tools/commands/desk.ts'], {
    env: {
      DESK_PEOPLE: 'Investor Relations: author; Counsel: approver',
      DESK_PORT: '0',
      ...process.env,
      SITE_URL: origin,
      DESK_DIR: join(folder, 'desk'),
    },
    stdio: 'inherit',
  });
  process.once('exit', () => desk.kill());
}

await runCommand({ help: HELP }, async () => {
  const [latest] = [...contentOfSettings().events.values()].sort((a, b) => b.startAt - a.startAt);
  if (!latest) throw new UsageError('The content has no event to show.');
  // A rehearsal has a database of its own, in memory.
  process.env.ALERTS_DATABASE ??= 'memory';
  const folder = copyContent();
  const origin = await rehearse(latest.startAt - 30 * SECOND_MS);
  console.log(`${latest.title}: ${origin}/events/${latest.slug}`);
  console.log(`What is published at the desk goes into ${join(folder, 'content')}`);
  startDesk(folder, origin);
});
