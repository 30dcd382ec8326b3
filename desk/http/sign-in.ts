import type { IncomingMessage } from 'node:http';
import { machineNow } from '@/lib/process/clock';
import { log } from '@/lib/process/log';
import type { Desk } from '../desk';
import { leadingPage } from '../pages/outside';
import { signInPage } from '../pages/sign-in';
import type { Person } from '../people';
import { guestBegins } from '../preview/guest';
import { Refusal } from '../refusal';
import type { SignInLinks } from '../sign-in/links';
import type { OpenId } from '../sign-in/open-id';
import type { Passkeys } from '../sign-in/passkeys';
import type { Sessions } from '../sign-in/sessions';
import { words } from '../words';
import { type Answer, goTo } from './answer';
import { readForm } from './form';
import type { Door } from './guard';

/** Largest form without a session: what a passkey signed. */
const MOST_BYTES = 20_000;

/** How long somebody may take at the provider of accounts. */
const TO_PROVIDER_SECONDS = 600;

/** The ways in: the one that the settings name. */
export interface Ways {
  links: SignInLinks;
  sessions: Sessions;
  passkeys: Passkeys | undefined;
  openId: OpenId | undefined;
}

/** Lets people in. Whatever fails has the same answer: the page that asks for it. */
export class SignIn {
  constructor(
    private readonly desk: Desk,
    private readonly door: Door,
    private readonly ways: Ways,
  ) {}

  page(): Answer {
    return signInPage(this.desk.settings.signIn.by);
  }

  /** The answer to what lets somebody in, or is a step to it; undefined for all else. */
  async answer(request: IncomingMessage, path: string): Promise<Answer | undefined> {
    const { passkeys, openId } = this.ways;
    const { method, url = '' } = request;
    if (method === 'POST' && path === '/sign-in') return this.entered(request);
    if (method === 'POST' && path === '/sign-in/challenge' && passkeys) {
      const { hostname: rpId } = this.desk.settings.url ?? {};
      const body = JSON.stringify({ challenge: passkeys.challenge(machineNow()), rpId });
      return { status: 200, body, headers: { 'content-type': 'application/json' } };
    }
    if (method === 'POST' && path === '/sign-in/openid' && openId) return this.toProvider(openId);
    if (method === 'GET' && path === '/sign-in/return' && openId) {
      const query = url.split('?')[1] ?? '';
      const person = await openId.end(query, this.door.valueOf('sign-in', request), machineNow());
      // The provider's page led here: a redirect would still come from it, and take no Strict cookie along.
      if (!person) return undefined;
      const page = leadingPage(words.signIn.entered, '/');
      return { ...page, headers: this.begin(person, page.headers) };
    }
    return undefined;
  }

  private async entered(request: IncomingMessage): Promise<Answer | undefined> {
    const { links, passkeys } = this.ways;
    const { by } = this.desk.settings.signIn;
    const { code = '', passkey = '' } = await fieldsOf(request);
    if (code !== '') {
      const guest = guestBegins(this.desk, code.trim(), this.door);
      if (guest) return guest;
      if (by === 'openid') return undefined;
      const person = this.personOf(links.use(code.trim(), machineNow()));
      const isForPasskey = by === 'passkey';
      return person && goTo(isForPasskey ? '/passkey' : '/', this.begin(person, {}, isForPasskey));
    }
    const person = passkeys && this.personOf(await passkeys.personOf(passkey, machineNow()));
    return person && goTo('/', this.begin(person, {}));
  }

  private async toProvider(openId: OpenId): Promise<Answer | undefined> {
    try {
      const { address, browser } = await openId.begin(machineNow());
      const page = leadingPage(words.signIn.leaving, address);
      return {
        ...page,
        headers: { ...page.headers, 'set-cookie': this.door.cookie('sign-in', browser, TO_PROVIDER_SECONDS) },
      };
    } catch (error) {
      log('error', 'The OpenID provider cannot be asked.', { error: (error as { code?: string }).code ?? 'unknown' });
      return undefined;
    }
  }

  private begin(person: Person, headers: Record<string, string>, isForPasskey = false): Record<string, string> {
    const secret = this.ways.sessions.begin(person, machineNow(), isForPasskey);
    return { ...headers, 'set-cookie': this.door.cookie('session', secret) };
  }

  /** Whoever is no longer among the people of the desk is let in by nothing. */
  private personOf(name: string | undefined): Person | undefined {
    return this.desk.settings.people.find((person) => person.name === name);
  }
}

async function fieldsOf(request: IncomingMessage): Promise<Record<string, string>> {
  try {
    return (await readForm(request, { most: MOST_BYTES })).fields;
  } catch (error) {
    if (error instanceof Refusal) return {};
    throw error;
  }
}
