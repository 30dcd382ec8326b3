import type { IncomingMessage } from 'node:http';
import { machineNow, now } from '@/lib/process/clock';
import type { Desk } from '../desk';
import { requireOperator } from '../may';
import { makePasskeyPage } from '../pages/make-passkey';
import { page } from '../pages/page';
import { LinkPage, PeoplePage } from '../pages/people';
import type { RecordEntry } from '../record';
import { Refusal } from '../refusal';
import type { Session } from '../sign-in/sessions';
import { words } from '../words';
import { type Answer, goTo } from './answer';
import { readForm } from './form';
import type { Ways } from './sign-in';

/** Answers what concerns who is signed in, and who may; undefined for all else. */
export async function peopleAnswer(
  desk: Desk,
  ways: Ways,
  session: Session,
  request: IncomingMessage,
  path: string,
): Promise<Answer | undefined> {
  const { person } = session;
  const around = { desk, person };
  const { passkeys, sessions, links } = ways;
  if (path === '/passkey' && passkeys) {
    if (request.method === 'POST') {
      const { passkey = '' } = (await readForm(request)).fields;
      if (!(await passkeys.add(person, passkey, machineNow()))) return goTo('/passkey');
      note(desk, session, 'made a passkey', person.name);
      session.isForPasskey = false;
      return goTo('/people');
    }
    return makePasskeyPage(person, await passkeys.newOptions(person, machineNow()));
  }
  if (session.isForPasskey) return goTo('/passkey');
  if (request.method !== 'POST') {
    if (path !== '/people') return undefined;
    return page(around, words.people.title, <PeoplePage desk={desk} session={session} ways={ways} />, 'people');
  }
  if (path === '/sign-out') {
    sessions.end(session.id);
    return goTo('/sign-in');
  }
  if (!path.startsWith('/people/')) return undefined;
  const { id = '', name = '' } = (await readForm(request)).fields;
  switch (path) {
    case '/people/end': {
      const other = sessions.all(machineNow()).find((each) => each.id === id);
      if (other && other.person.name !== person.name) requireOperator(person);
      if (other && sessions.end(other.id)) note(desk, session, 'ended a session', other.person.name);
      return goTo('/people');
    }
    case '/people/remove-passkey': {
      const passkey = passkeys?.all().find((each) => each.id === id);
      if (passkey && passkey.person !== person.name) requireOperator(person);
      if (passkey && passkeys?.remove(passkey.id)) note(desk, session, 'removed a passkey', passkey.person);
      return goTo('/people');
    }
    case '/people/link': {
      requireOperator(person);
      const other = desk.settings.people.find((each) => each.name === name);
      if (!other || desk.settings.signIn.by === 'openid') break;
      const code = links.make(other.name, machineNow());
      note(desk, session, 'made a link', other.name);
      const address = `${request.headers.origin}/sign-in#${code}`;
      return page(around, words.people.title, <LinkPage name={other.name} address={address} />, 'people');
    }
  }
  throw new Refusal(404, words.refused.noPage.title, words.refused.noPage.text);
}

function note(desk: Desk, { person }: Session, what: RecordEntry['what'], name: string): void {
  desk.record.add({ at: now(), by: person.name, what, draft: '', title: name, digest: '' });
}
