import { createServer, type IncomingMessage, type Server } from 'node:http';
import { machineNow } from '@/lib/process/clock';
import { log } from '@/lib/process/log';
import type { Desk } from '../desk';
import { isEditor, requireEditor } from '../may';
import { shownFrom } from '../preview/address';
import { guestAnswer } from '../preview/guest';
import { type Answer, goTo, send } from './answer';
import { Door } from './guard';
import { peopleAnswer } from './people';
import { answerTo, failed } from './routes';
import { SignIn, type Ways } from './sign-in';

/** @param port undefined until it is known: the server listens after it was made */
export function createDeskServer(desk: Desk, ways: Ways, port: () => number): Server {
  const door = new Door(desk.settings.url, port);
  const signIn = new SignIn(desk, door, ways);
  const server = createServer((request, response) => {
    answer(request).then(
      (answer) => send(response, answer, request.method !== 'HEAD'),
      (error) => {
        log('error', 'An answer failed', { error: String(error) });
        response.destroy();
      },
    );
  });
  // An upload may take its time.
  server.requestTimeout = 600_000;
  return server;

  async function answer(request: IncomingMessage): Promise<Answer> {
    const isOurs = door.isOurs(request);
    const [path = '/'] = (request.url ?? '/').split(/[?#]/);
    const session = isOurs ? ways.sessions.of(door.valueOf('session', request), machineNow()) : undefined;
    const letIn = isOurs ? await signIn.answer(request, path) : undefined;
    if (letIn) return letIn;
    const guest = isOurs && !session ? await guestAnswer(desk, request, door) : undefined;
    if (guest) return guest;
    // Whatever is asked for without a session gets this answer: what exists cannot be told from what does not.
    if (!session) {
      request.resume();
      return signIn.page();
    }
    const shown = shownFrom(request);
    if (shown) return goTo(shown);
    try {
      const ofPeople = await peopleAnswer(desk, ways, session, request, path);
      if (ofPeople) return ofPeople;
      if (!isEditor(session.person) && path === '/' && request.method !== 'POST') return goTo('/people');
      requireEditor(session.person);
      return await answerTo(desk, session.person, request, path);
    } catch (error) {
      return failed(desk, session.person, error);
    }
  }
}
