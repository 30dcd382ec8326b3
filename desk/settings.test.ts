import { expect, test } from '@/testing/unit';
import { deskSettings } from './settings';

const settings = (variables: Record<string, string>) =>
  deskSettings({ DESK_PEOPLE: 'A <a@b.c>: author', ...variables }, '/srv/content');
const HTTPS = { DESK_URL: 'https://desk.example.com', DESK_SIGN_IN: 'passkey' };
const OPENID = {
  ...HTTPS,
  DESK_SIGN_IN: 'openid',
  DESK_OPENID_ISSUER: 'https://login.example.com/tenant',
  DESK_OPENID_CLIENT_ID: 'desk',
};

test('without settings, the desk is for this machine, by link', () => {
  expect(settings({})).toMatchObject({ host: '127.0.0.1', url: undefined, signIn: { by: 'link' } });
});

test('other machines need https, and a way to sign in that is not a link', () => {
  expect(settings({ ...HTTPS, DESK_HOST: '0.0.0.0' })).toMatchObject({ host: '0.0.0.0', signIn: { by: 'passkey' } });
  expect(settings({ ...HTTPS, DESK_URL: 'http://localhost:3100' }).url?.origin).toBe('http://localhost:3100');
  expect(settings(OPENID).signIn).toMatchObject({ by: 'openid', clientId: 'desk', clientSecret: undefined });
});

test('what cannot be used is refused with what to write', () => {
  for (const [variables, fix] of [
    [{ DESK_HOST: '0.0.0.0' }, 'for this machine alone'],
    [{ DESK_URL: 'https://desk.example.com' }, 'for this machine alone'],
    [{ DESK_SIGN_IN: 'passkey' }, 'needs DESK_URL'],
    [{ ...HTTPS, DESK_URL: 'http://desk.example.com' }, 'only this machine goes without https'],
    [{ ...HTTPS, DESK_URL: 'https://desk.example.com/desk' }, 'the origin that browsers use'],
    [{ ...HTTPS, DESK_URL: 'https://192.0.2.1' }, 'passkeys need a name'],
    [{ ...HTTPS, DESK_URL: 'http://127.0.0.1:3100' }, 'passkeys need a name'],
    [{ ...HTTPS, DESK_SIGN_IN: 'openid' }, 'DESK_OPENID_ISSUER'],
    [{ ...OPENID, DESK_OPENID_ISSUER: 'http://login.example.com' }, 'the address of the provider'],
    [{ TIMESTAMP_URL: 'ftp://tsa.example.com' }, 'an authority for time stamps'],
    [{ ...OPENID, DESK_PEOPLE: 'A: author' }, '"A" needs an address'],
  ] as const) {
    expect(() => settings(variables), JSON.stringify(variables)).toThrow(fix);
  }
});
