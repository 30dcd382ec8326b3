import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChainedLog } from '@/lib/process/chained-log';
import { startAuthority } from '@/testing/time-stamp-authority';
import { expect, test } from '@/testing/unit';
import { stampedHash } from './rfc3161';
import { TimeStamps } from './time-stamps';

const NOW = Date.parse('2012-01-18T13:30:00Z');
const MIDNIGHT = Date.parse('2012-01-19T00:00:00Z');

test('the last entry is stamped, as OpenSSL says too; again with the next entry, and on the next day', async ({
  zone: _,
}, testInfo) => {
  const authority = await startAuthority(testInfo.outputPath('.'));
  const url = new URL(authority.url);
  const log = new ChainedLog<{ what: string }>(testInfo.outputPath('journal'));
  const directory = testInfo.outputPath('stamps');
  const stamps = new TimeStamps(log, directory);
  expect(stamps.isDue(NOW)).toBe(false);
  log.append({ what: 'one' }, { what: 'two' });
  expect(stamps.isDue(NOW)).toBe(true);
  await stamps.stamp(url, NOW);
  const [name = ''] = readdirSync(directory);
  expect(name).toBe('2-20120118T133000Z.tsr');
  const { hash = '' } = log.last() ?? {};
  expect(authority.verify(join(directory, name), hash)).toContain('Verification: OK');
  expect(() =>
    authority.verify(
      join(directory, name),
      hash.replace(/./, (digit) => (digit === '0' ? '1' : '0')),
    ),
  ).toThrow();
  expect(stamps.isDue(MIDNIGHT - 1)).toBe(false);
  expect(stamps.isDue(MIDNIGHT)).toBe(true);
  expect(stamps.problems()).toEqual([]);

  log.append({ what: 'three' });
  expect(stamps.isDue(NOW)).toBe(true);
  await stamps.stamp(url, NOW);
  expect(stamps.problems()).toEqual([]);
  // The same entries, written anew: right by themselves, and not what was stamped.
  const anew = new ChainedLog<{ what: string }>(testInfo.outputPath('anew'));
  anew.append({ what: 'one' }, { what: 'TWO' }, { what: 'three' });
  expect(anew.problems()).toEqual([]);
  expect(new TimeStamps(anew, directory).problems()).toEqual([
    'The time stamp 2-20120118T133000Z.tsr does not stand for entry 2.',
    'The time stamp 3-20120118T133000Z.tsr does not stand for entry 3.',
  ]);
  writeFileSync(join(directory, name), readFileSync(join(directory, name)).subarray(0, 100));
  expect(stamps.problems()).toEqual([`The time stamp ${name} does not stand for entry 2.`]);

  authority.refuse();
  log.append({ what: 'four' });
  await expect(stamps.stamp(url, NOW)).rejects.toThrow('refused');
  expect(readdirSync(directory)).toHaveLength(2);
  authority.stop();
});

test('what is no time stamp is refused, whatever its bytes', () => {
  for (const hex of ['', '00', '3000', '30820000', '30ff', '3084ffffffff', '300530030201023000', '30053003020100']) {
    expect(() => stampedHash(Buffer.from(hex, 'hex')), hex).toThrow('The time stamp');
  }
});
