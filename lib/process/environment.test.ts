import { join } from 'node:path';
import { expect, test } from '@/testing/unit';
import { EnvironmentError, parseEnvironment } from './environment';

function refusal(variables: Record<string, string>): string {
  try {
    parseEnvironment(variables);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message;
    throw error;
  }
  throw new Error('The environment was accepted.');
}

test('every setting has a default', () => {
  expect(parseEnvironment({})).toEqual({
    port: 3000,
    host: undefined,
    siteUrl: 'http://localhost:3000',
    contentDir: join(process.cwd(), 'content'),
    stateDir: expect.stringContaining(join(process.cwd(), '.state/')),
    withdrawalsDir: expect.stringMatching(/\/\.state\/[^/]+\/withdrawals$/),
    statusSocket: undefined,
    clockOffsetMs: 0,
    trustedProxy: undefined,
    alerts: undefined,
  });
});

test('other variables are ignored', () => {
  expect(parseEnvironment({ HOME: '/root', PATH: '' })).toEqual(parseEnvironment({}));
});

const GOOD = [
  ['PORT', '8080', { port: 8080 }],
  ['PORT', '0', { port: 0 }],
  ['PORT', '65535', { port: 65535 }],
  ['SITE_URL', 'https://investors.example.com', { siteUrl: 'https://investors.example.com' }],
  ['SITE_URL', 'https://investors.example.com/', { siteUrl: 'https://investors.example.com' }],
  ['SITE_URL', 'http://127.0.0.1:8080', { siteUrl: 'http://127.0.0.1:8080' }],
  ['CONTENT_DIR', '/srv/content', { contentDir: '/srv/content' }],
  ['CONTENT_DIR', 'examples/content', { contentDir: join(process.cwd(), 'examples/content') }],
  ['STATE_DIR', '/var/lib/newsroom', { stateDir: '/var/lib/newsroom' }],
  ['WITHDRAWALS_DIR', '/srv/withdrawals', { withdrawalsDir: '/srv/withdrawals' }],
  ['STATUS_SOCKET', '/run/newsroom/status', { statusSocket: '/run/newsroom/status' }],
  ['STATUS_SOCKET', 'status', { statusSocket: join(process.cwd(), 'status') }],
  ['CLOCK_OFFSET_MS', '-3600000', { clockOffsetMs: -3_600_000 }],
  ['CLOCK_OFFSET_MS', '86400000', { clockOffsetMs: 86_400_000 }],
  ['CLOCK_OFFSET_MS', '0', { clockOffsetMs: 0 }],
  ['HOST', '127.0.0.1', { host: '127.0.0.1' }],
  ['HOST', '::1', { host: '::1' }],
  ['TRUSTED_PROXY', 'nginx', { trustedProxy: 'nginx' }],
] as const;

for (const [name, value, setting] of GOOD) {
  test(`${name}=${value} is accepted`, () => {
    const state = name === 'CONTENT_DIR' ? { stateDir: expect.any(String) } : {};
    const list = name === 'CONTENT_DIR' || name === 'STATE_DIR' ? { withdrawalsDir: expect.any(String) } : {};
    expect(parseEnvironment({ [name]: value })).toEqual({ ...parseEnvironment({}), ...state, ...list, ...setting });
  });
}

const BAD = [
  ['STATE_DIR', '', 'write the path of a directory outside of the content'],
  ['PORT', '', 'write a port number, as in 3000'],
  ['PORT', 'http', 'write a port number, as in 3000'],
  ['PORT', '3000.5', 'write a port number, as in 3000'],
  ['PORT', '-1', 'write a port from 0 to 65535'],
  ['PORT', '65536', 'write a port from 0 to 65535'],
  ['HOST', '', 'write an address of this machine'],
  ['HOST', 'localhost', 'write an address of this machine'],
  ['TRUSTED_PROXY', 'yes', 'write nginx'],
  ['SITE_URL', '', 'write the public origin alone'],
  ['SITE_URL', 'investors.example.com', 'write the public origin alone'],
  ['SITE_URL', 'ftp://investors.example.com', 'write the public origin alone'],
  ['SITE_URL', 'https://investors.example.com/site', 'write the public origin alone'],
  ['SITE_URL', 'https://investors.example.com/?a', 'write the public origin alone'],
  ['SITE_URL', 'https://investors.example.com/#a', 'write the public origin alone'],
  ['SITE_URL', 'https://name@investors.example.com', 'write the public origin alone'],
  ['SITE_URL', 'https://:secret@investors.example.com', 'write the public origin alone'],
  ['CONTENT_DIR', '', 'write the path of the content directory, or leave it out for ./content'],
  ['STATUS_SOCKET', '', 'write the path of a socket'],
  ['STATUS_SOCKET', `/run/${'a'.repeat(100)}`, 'write a path of at most 100 characters'],
  ['CLOCK_OFFSET_MS', '', 'write whole milliseconds, as in -3600000'],
  ['CLOCK_OFFSET_MS', '1h', 'write whole milliseconds, as in -3600000'],
  ['CLOCK_OFFSET_MS', '1e3', 'write whole milliseconds, as in -3600000'],
  ['CLOCK_OFFSET_MS', '3162240000000', 'write less than a century'],
  ['CLOCK_OFFSET_MS', '-3162240000000', 'write less than a century'],
] as const;

for (const [name, value, fix] of BAD) {
  test(`${name}="${value}" is refused: ${fix}`, () => {
    const [, ...problems] = refusal({ [name]: value }).split('\n');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${name}="${value}": ${fix}`);
  });
}

test('all problems are reported at once, each with variable, value and fix', () => {
  const message = refusal({ PORT: 'x', SITE_URL: 'y', CONTENT_DIR: '', CLOCK_OFFSET_MS: 'z' });
  expect(message.split('\n')).toEqual([
    'The environment has settings that cannot be used:',
    '  PORT="x": write a port number, as in 3000',
    '  SITE_URL="y": write the public origin alone: scheme, host and maybe a port, as in https://investors.example.com',
    '  CONTENT_DIR="": write the path of the content directory, or leave it out for ./content',
    '  CLOCK_OFFSET_MS="z": write whole milliseconds, as in -3600000; `npm run rehearse` works them out',
  ]);
});

test('the state is stored outside the content directory, separately for each', () => {
  for (const STATE_DIR of ['/srv/content', '/srv/content/state'])
    expect(refusal({ CONTENT_DIR: '/srv/content', STATE_DIR })).toContain('lies in the content directory');
  expect(parseEnvironment({ CONTENT_DIR: '/srv/content', STATE_DIR: '/srv/content-state' }).stateDir).toBe(
    '/srv/content-state',
  );
  const [one, other] = ['/srv/one', '/srv/other'].map((CONTENT_DIR) => parseEnvironment({ CONTENT_DIR }).stateDir);
  expect(one).not.toBe(other);
});
