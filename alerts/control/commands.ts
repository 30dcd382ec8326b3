import { randomUUID } from 'node:crypto';
import type { Store } from '@/alerts/database/open';
import { compose } from '@/alerts/mail/envelope';
import { layOut } from '@/alerts/mail/lay-out';
import { testMatter } from '@/alerts/mail/own-matter';
import { readAddress } from '@/alerts/people/address';
import { failureOf } from '@/alerts/sending/failure';
import { openPost } from '@/alerts/sending/post';
import type { AlertsSettings } from '@/alerts/settings';
import { now } from '@/lib/process/clock';
import { currentEdition } from '@/lib/site/edition';
import { takeBounce } from './bounce';
import { consentCsv } from './export';
import { statusOf } from './status';

/** What an operator can ask of a database, whether its process runs or not. */
export const COMMANDS = ['status', 'export', 'bounce', 'send-test'] as const;

/** @param input a bounce, or the address for a test */
export async function answerCommand(
  store: Store,
  settings: AlertsSettings,
  command: string,
  input: string,
): Promise<string> {
  switch (command) {
    case 'status':
      return `${JSON.stringify(await statusOf(store.database), null, 2)}\n`;
    case 'export':
      return consentCsv(store.database);
    case 'bounce':
      return `${await takeBounce(store, input, now())}\n`;
    case 'send-test':
      return sendTest(store, settings, input);
    default:
      throw new Error(`There is no command "${command}".`);
  }
}

async function sendTest({ secret }: Store, settings: AlertsSettings, typed: string): Promise<string> {
  const to = readAddress(typed)?.address;
  if (!to) return 'Write the address that it goes to, as in name@example.com.\n';
  const { from, bounces } = settings;
  const { company, language } = currentEdition().site;
  const letter = layOut(testMatter(company, language), company, language);
  const mail = { id: randomUUID(), to, letter, madeAt: now(), pages: '', token: undefined };
  const post = openPost({ ...settings, connections: 1 });
  try {
    await post.send(await compose(mail, { from, bounces, secret }));
    return 'The test was taken.\n';
  } catch (error) {
    return `The test was not taken: ${failureOf(error).name}\n`;
  } finally {
    post.close();
  }
}
