import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { answerCommand, COMMANDS } from '@/alerts/control/commands';
import { socketOf } from '@/alerts/database/directory';
import { moveAll } from '@/alerts/database/move';
import { openStore, type Place } from '@/alerts/database/open';
import { parseAlertsSettings } from '@/alerts/settings';
import { EnvironmentError } from '@/lib/process/environment';
import { newMailbox } from './alerts-process';
import { runCommand } from './run-command';
import { UsageError } from './usage-error';

const HELP = `npm run --silent alerts -- status
npm run --silent alerts -- export
npm run --silent alerts -- send-test <address>
npm run --silent alerts -- bounce < message
npm run --silent alerts -- move <from> <to>

  status      subscriptions and mails by state, what waits, what failed; no addresses. JSON
  export      who asked for what and confirmed it when, as CSV
  send-test   sends one mail with the present settings
  bounce      takes a bounce or a complaint from standard input, as a mail server's pipe gives it
  move        copies one database into another, which must be empty: a directory or postgres://…
              ALERTS_SECRET must be that of the directory, or links in mails that were sent no longer work

docs/alerts.md says more.
`;

await runCommand({ help: HELP, positionals: true }, async (_, [command, ...words]) => {
  if (command === 'move') return move(words);
  if (!COMMANDS.some((each) => each === command) || command === undefined) throw new UsageError(HELP.trim());
  const settings = parseAlertsSettings(process.env, newMailbox);
  const input = command === 'bounce' ? await text(process.stdin) : (words[0] ?? '');
  const { place } = settings;
  const asked = 'directory' in place ? await askProcess(place.directory, command, input) : undefined;
  if (asked !== undefined) {
    process.stdout.write(asked);
    return;
  }
  const store = await openStore(place, lost);
  try {
    process.stdout.write(await answerCommand(store, settings, command, input));
  } finally {
    await store.close();
  }
});

/** Asks the process that holds a directory. @returns undefined if none does */
async function askProcess(directory: string, command: string, input: string): Promise<string | undefined> {
  const socketPath = socketOf(directory);
  if (!existsSync(socketPath)) return undefined;
  const request = httpRequest({ socketPath, method: 'POST', path: `/${command}` });
  request.end(input);
  const response = await once(request, 'response').then(
    ([answer]) => answer as IncomingMessage,
    () => undefined,
  );
  if (!response) return undefined;
  const answer = await text(response);
  if (response.statusCode !== 200) throw new UsageError(answer);
  return answer;
}

async function move([from, to]: string[]): Promise<void> {
  if (!from || !to) throw new UsageError(HELP.trim());
  const source = await openStore(placeOf(from), lost);
  try {
    const target = await openStore(placeOf(to), lost);
    try {
      if (target.secret !== source.secret) {
        throw new EnvironmentError(
          'The two databases have different secrets, so links in mails that were sent would no longer work. ' +
            'A directory has its secret in the file "secret"; PostgreSQL has that of ALERTS_SECRET.',
        );
      }
      console.log(`${await moveAll(source.database, target.database)} rows were copied.`);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

function placeOf(text: string): Place {
  if (!/^postgres(?:ql)?:\/\//.test(text)) return { directory: text };
  const secret = process.env.ALERTS_SECRET;
  if (!secret) throw new EnvironmentError('ALERTS_SECRET: write the secret of the links, for PostgreSQL.');
  return { url: text, secret };
}

function lost(): void {
  console.error('Another process has taken the database over.');
  process.exit(1);
}
