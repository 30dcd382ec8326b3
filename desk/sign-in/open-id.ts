import { randomBytes } from 'node:crypto';
import * as client from 'openid-client';
import { type Instant, MINUTE_MS } from '@/lib/domain/instant';
import { sha256 } from '@/lib/process/sha256';
import type { Person } from '../people';
import type { SignInSettings } from '../settings';

/** Whoever has not come back from the provider by then starts again. */
const LASTS_MS = 10 * MINUTE_MS;
/** Browsers on their way at the same time. Beyond, the first ones start again. */
const MOST = 1000;

/** A browser that was sent to the provider. */
interface Leaving {
  /** Hash of its cookie: a link of somebody else signs nobody in. */
  browser: string;
  verifier: string;
  nonce: string;
  until: Instant;
}

/** Signs people in with OpenID Connect: authorization code, PKCE, state and nonce. */
export class OpenId {
  private configuration: client.Configuration | undefined;
  private readonly leaving = new Map<string, Leaving>();

  /** @param url of the desk */
  constructor(
    private readonly settings: SignInSettings & { by: 'openid' },
    private readonly url: URL,
    private readonly people: readonly Person[],
  ) {}

  /**
   * @returns where to send the browser, and the value of its cookie
   * @throws what openid-client says if the provider cannot be asked
   */
  async begin(now: Instant): Promise<{ address: string; browser: string }> {
    const configuration = await this.configured();
    const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
    const browser = randomBytes(32).toString('base64url');
    for (const [each, { until }] of this.leaving) {
      if (now >= until || this.leaving.size >= MOST) this.leaving.delete(each);
    }
    this.leaving.set(state, { browser: sha256(browser), verifier, nonce, until: now + LASTS_MS });
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: new URL('/sign-in/return', this.url).href,
      scope: 'openid email',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, browser };
  }

  /**
   * The person who comes back from the provider, once.
   * @param query of the address that the provider led to
   * @param browser value of the cookie
   */
  async end(query: string, browser: string | undefined, now: Instant): Promise<Person | undefined> {
    const state = new URLSearchParams(query).get('state') ?? '';
    const left = this.leaving.get(state);
    if (!left || browser === undefined || sha256(browser) !== left.browser || now >= left.until) return undefined;
    this.leaving.delete(state);
    try {
      const configuration = await this.configured();
      const tokens = await client.authorizationCodeGrant(configuration, new URL(`/sign-in/return?${query}`, this.url), {
        pkceCodeVerifier: left.verifier,
        expectedState: state,
        expectedNonce: left.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) return undefined;
      const { sub } = claims;
      // Providers may keep addresses out of the token.
      const told = 'email' in claims ? claims : await client.fetchUserInfo(configuration, tokens.access_token, sub);
      const address = told.email_verified === true && typeof told.email === 'string' ? told.email.toLowerCase() : sub;
      return this.people.find(({ openId }) => openId === sub || openId?.toLowerCase() === address);
    } catch {
      return undefined;
    }
  }

  /** What the provider says of itself, asked once it answers. */
  private async configured(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    this.configuration ??= await client.discovery(
      issuer,
      clientId,
      undefined,
      clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret),
      // Settings let only this machine do without https.
      issuer.protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : {},
    );
    return this.configuration;
  }
}
