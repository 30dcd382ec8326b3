import { createServer, type IncomingMessage, type Server } from 'node:http';
import { machineNow } from '@/lib/process/clock';
import { log } from '@/lib/process/log';
import type { Desk } from '../desk';
import { signInPage } from '../pages/sign-in';
import type { Person } from '../people';
import { Refusal } from '../refusal';
import type { SignInLinks } from '../sign-in/links';
import type { Sessions } from '../sign-in/sessions';
import { type Answer, goTo, send } from './answer';
import { readForm } from './form';
import { isOurs, secretOf, sessionCookie } from './guard';
import { answerTo, failed } from './routes';

/** Largest form without a session: a code and nothing else. */
const CODE_BYTES = 1000;

/** @param port undefined until it is known: the server listens after it was made */
export function createDeskServer(desk: Desk, links: SignInLinks, sessions: Sessions, port: () => number): Server {
  const server = createServer((request, response) => {
    answer(request).then(
      (answer) => send(response, answer, request.method !== 'HEAD'),
      (error) => {
        log('error', 'An answer failed', { error: String(error) });
        response.destroy();
      },
    );
  });
  server.requestTimeout = 60_000;
  return server;

  async function answer(request: IncomingMessage): Promise<Answer> {
    const ours = isOurs(request, port());
    const [path = '/'] = (request.url ?? '/').split(/[?#]/);
    const secret = secretOf(request, port());
    const person = ours ? sessions.of(secret, machineNow()) : undefined;
    if (ours && request.method === 'POST' && path === '/sign-in') {
      const signedIn = personOf(await codeIn(request));
      if (signedIn) return goTo('/', { 'set-cookie': sessionCookie(port(), sessions.begin(signedIn, machineNow())) });
    }
    // Whatever is asked for without a session gets this answer: what exists cannot be told from what does not.
    if (!person || secret === undefined) {
      request.resume();
      return signInPage();
    }
    if (request.method === 'POST' && path === '/sign-out') {
      sessions.end(secret);
      return goTo('/sign-in');
    }
    try {
      return await answerTo(desk, person, request, path);
    } catch (error) {
      return failed(desk, person, error);
    }
  }

  async function codeIn(request: IncomingMessage): Promise<string> {
    try {
      return (await readForm(request, CODE_BYTES)).fields.code?.trim() ?? '';
    } catch (error) {
      if (error instanceof Refusal) return '';
      throw error;
    }
  }

  /** Whoever is no longer among the people of the desk is let in by no link. */
  function personOf(code: string): Person | undefined {
    const name = links.use(code, machineNow());
    return desk.settings.people.find((person) => person.name === name);
  }
}
