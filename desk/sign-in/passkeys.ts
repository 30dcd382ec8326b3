import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AuthenticationResponseJSON,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Instant } from '@/lib/domain/instant';
import { sha256 } from '@/lib/process/sha256';
import type { Person } from '../people';
import { writeDurably } from '../publish/durable';
import { Challenges } from './challenges';

/** A passkey of a person: its public half. */
export interface Passkey {
  /** Base64url. */
  id: string;
  /** Name of the person. */
  person: string;
  /** Base64url, COSE. */
  publicKey: string;
  /** How often it was used, if it counts. */
  counter: number;
  madeAt: Instant;
}

/** Passkeys of the people of the desk: a file each, named by the hash of its id. */
export class Passkeys {
  private readonly challenges = new Challenges();

  /**
   * @param directory absolute path; made if it is not there
   * @param url of the desk: a passkey works for its name alone
   */
  constructor(
    private readonly directory: string,
    private readonly url: URL,
  ) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  }

  challenge(now: Instant): string {
    return this.challenges.make(now);
  }

  /** By person, the oldest first. */
  all(): Passkey[] {
    return readdirSync(this.directory)
      .filter((name) => name.endsWith('.json'))
      .map((name): Passkey => JSON.parse(readFileSync(join(this.directory, name), 'utf8')))
      .sort((a, b) => a.madeAt - b.madeAt);
  }

  /** What a browser needs to make a passkey, as `PublicKeyCredentialCreationOptionsJSON`. */
  newOptions({ name }: Person, now: Instant): Promise<object> {
    return generateRegistrationOptions({
      rpName: `Desk, ${this.url.host}`,
      rpID: this.url.hostname,
      userName: name,
      userID: new Uint8Array(Buffer.from(sha256(name), 'hex')),
      challenge: new Uint8Array(Buffer.from(this.challenge(now), 'base64url')),
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: this.all().map(({ id }) => ({ id })),
    });
  }

  /** Keeps a new passkey. @returns false if it is not one that was asked for */
  async add({ name }: Person, response: string, now: Instant): Promise<boolean> {
    try {
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: JSON.parse(response) as RegistrationResponseJSON,
        expectedChallenge: (challenge) => this.challenges.use(challenge, now),
        expectedOrigin: this.url.origin,
        expectedRPID: this.url.hostname,
      });
      if (!verified) return false;
      const { id, publicKey, counter } = registrationInfo.credential;
      if (this.all().some((passkey) => passkey.id === id)) return false;
      this.save({ id, person: name, publicKey: Buffer.from(publicKey).toString('base64url'), counter, madeAt: now });
      return true;
    } catch {
      return false;
    }
  }

  /** The name of the person whose passkey signed a challenge of ours, once. */
  async personOf(response: string, now: Instant): Promise<string | undefined> {
    try {
      const signed = JSON.parse(response) as AuthenticationResponseJSON;
      const passkey = this.all().find(({ id }) => id === signed.id);
      if (!passkey) return undefined;
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: signed,
        expectedChallenge: (challenge) => this.challenges.use(challenge, now),
        expectedOrigin: this.url.origin,
        expectedRPID: this.url.hostname,
        credential: {
          id: passkey.id,
          publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
          counter: passkey.counter,
        },
      });
      if (!verified) return undefined;
      this.save({ ...passkey, counter: authenticationInfo.newCounter });
      return passkey.person;
    } catch {
      return undefined;
    }
  }

  /** @returns the passkey that is gone now, if it was there */
  remove(id: string): Passkey | undefined {
    const passkey = this.all().find((each) => each.id === id);
    if (passkey) rmSync(this.fileOf(passkey.id));
    return passkey;
  }

  private save(passkey: Passkey): void {
    const file = this.fileOf(passkey.id);
    writeDurably(`${file}.new`, JSON.stringify(passkey));
    renameSync(`${file}.new`, file);
  }

  private fileOf(id: string): string {
    return join(this.directory, `${sha256(id)}.json`);
  }
}
