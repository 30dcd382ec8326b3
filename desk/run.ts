import { once } from 'node:events';
import { chmodSync, mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { recorded } from '@/lib/content/state/recorded';
import { stateDirectory } from '@/lib/content/state/state-directory';
import { SECOND_MS } from '@/lib/domain/instant';
import { machineNow } from '@/lib/process/clock';
import { EnvironmentError } from '@/lib/process/environment';
import { log } from '@/lib/process/log';
import { WriterLock } from '@/lib/process/writer-lock';
import { Desk } from './desk';
import { createDeskServer } from './http/server';
import type { Person } from './people';
import { finishPublishing } from './publishing';
import { type DeskSettings, deskSettings } from './settings';
import { SignInLinks } from './sign-in/links';
import { OpenId } from './sign-in/open-id';
import { Passkeys } from './sign-in/passkeys';
import { Sessions } from './sign-in/sessions';
import { keepStamping } from './stamps/keep-stamping';
import { stampsOfDesk, stampsOfJournal, type TimeStamps } from './stamps/time-stamps';

/**
 * Runs the desk until SIGINT or SIGTERM.
 * @param contentDir absolute path
 * @param name if given, prints a new link for this person instead
 * @throws EnvironmentError for settings that cannot be used; Node's error if it cannot listen there
 */
export async function runDesk(contentDir: string, name: string | undefined): Promise<void> {
  const settings = deskSettings(process.env, contentDir);
  // For the owner alone: drafts are under embargo.
  mkdirSync(settings.deskDir, { recursive: true, mode: 0o700 });
  chmodSync(settings.deskDir, 0o700);
  const links = new SignInLinks(join(settings.deskDir, 'links'));
  if (name !== undefined) {
    printLink(settings, links, name, settings.port);
    return;
  }
  const lock = await onlyDesk(settings.deskDir);
  let port = settings.port;
  const desk = new Desk(settings, contentDir);
  desk.drafts.clearUploads();
  finishPublishing(desk);
  desk.trouble.start();
  const ways = { links, sessions: new Sessions(), ...waysIn(settings) };
  const server = createDeskServer(desk, ways, () => port);
  await once(server.listen(settings.port, settings.host), 'listening');
  port = (server.address() as AddressInfo).port;
  links.clear();
  for (const { name } of peopleWithoutKey(settings, ways.passkeys)) printLink(settings, links, name, port);
  const stop = () => {
    lock.release();
    server.close(() => process.exit(0));
    // Browsers keep idle connections open, which would delay close().
    setInterval(() => server.closeIdleConnections(), 100).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  if (settings.timestampUrl) keepStamping(stampsOf(desk), settings.timestampUrl, machineNow);
  console.log(`The desk is open on ${originOf(settings, port)}`);
}

/** Of the record of the desk, and of the journal of what was public where this user may read it. */
function stampsOf({ record, settings }: Desk): TimeStamps[] {
  const stateDir = stateDirectory();
  return [
    stampsOfDesk(settings.deskDir, record),
    ...(stateDir !== undefined && recorded().isReadable ? [stampsOfJournal(stateDir)] : []),
  ];
}

function waysIn({ signIn, url, deskDir, people }: DeskSettings) {
  return {
    passkeys: signIn.by === 'passkey' && url ? new Passkeys(join(deskDir, 'passkeys'), url) : undefined,
    openId: signIn.by === 'openid' && url ? new OpenId(signIn, url, people) : undefined,
  };
}

/** Who needs a link to come in. */
function peopleWithoutKey({ signIn, people }: DeskSettings, passkeys: Passkeys | undefined): readonly Person[] {
  if (signIn.by === 'openid') return [];
  const known = new Set(passkeys?.all().map(({ person }) => person));
  return people.filter(({ name }) => !known.has(name));
}

function printLink(settings: DeskSettings, links: SignInLinks, name: string, port: number): void {
  if (settings.signIn.by === 'openid') {
    throw new EnvironmentError('People sign in with DESK_SIGN_IN="openid" here: there are no links.');
  }
  const person = settings.people.find((each) => each.name === name);
  if (!person) {
    throw new EnvironmentError(`DESK_PEOPLE has no "${name}": ${settings.people.map((each) => each.name).join(', ')}.`);
  }
  const code = links.make(person.name, machineNow());
  console.log(`${person.name} (${person.roles.join(', ')}): ${originOf(settings, port)}/sign-in#${code}`);
}

/** Where browsers reach it. */
function originOf({ url, host }: DeskSettings, port: number): string {
  return url?.origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Two desks would publish over each other. @throws EnvironmentError if another one has the folder */
async function onlyDesk(deskDir: string): Promise<WriterLock> {
  const lock = new WriterLock(join(deskDir, 'writer'));
  // A free lock is written, and looked at once more before it counts.
  for (let tries = 0; !lock.hold(performance.now()); tries++) {
    if (tries === 5) {
      throw new EnvironmentError(`Another desk has DESK_DIR (${deskDir}): stop it, or give this one another folder.`);
    }
    await setTimeout(50);
  }
  setInterval(() => {
    try {
      if (!lock.hold(performance.now())) process.exit(1);
    } catch (error) {
      // On a full disk the desk goes on: something may have to be taken back.
      log('error', 'The lock of the desk cannot be renewed.', { error: (error as NodeJS.ErrnoException).code });
    }
  }, SECOND_MS).unref();
  return lock;
}
