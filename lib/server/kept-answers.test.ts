import { heldBytes } from '@/testing/heap';
import { expect, test } from '@/testing/unit';
import { type EncodedAnswer, encode } from './encode';
import { KeptAnswers } from './kept-answers';

const answer = (bytes: number, headers: Record<string, string> = {}): EncodedAnswer => ({
  status: 200,
  headers,
  body: Buffer.alloc(bytes),
  tag: '',
  encoded: { br: Buffer.alloc(bytes) },
});

async function keep(kept: KeptAnswers, path: string, place: 'always' | 'other' | 'search', bytes = 10_000) {
  kept.keep(path, Promise.resolve(answer(bytes)), place);
  await Promise.resolve();
  await Promise.resolve();
}

test('what was asked for last is kept, by its bytes; what has a place stays', async () => {
  const kept = new KeptAnswers(100_000);
  await keep(kept, '/', 'always');
  await keep(kept, '/old', 'other');
  for (let number = 0; number < 1000; number++) {
    await keep(kept, `/releases/r${number}/release.txt`, 'other');
    kept.get('/old');
  }
  expect(kept.get('/')).toBeDefined();
  expect(kept.get('/old')).toBeDefined();
  expect(kept.get('/releases/r999/release.txt')).toBeDefined();
  expect(kept.get('/releases/r900/release.txt')).toBeUndefined();
});

test('an answer counts in every encoding', async () => {
  const kept = new KeptAnswers(100_000);
  await keep(kept, '/a', 'other', 40_000);
  await keep(kept, '/b', 'other', 40_000);
  expect([kept.get('/a'), kept.get('/b')].map(Boolean)).toEqual([false, true]);
});

test('thousands of searches push out nothing else', async () => {
  const kept = new KeptAnswers(100_000);
  await keep(kept, '/releases/old', 'other');
  for (let number = 0; number < 2000; number++) await keep(kept, `/search/${number}`, 'search');
  expect(kept.get('/releases/old')).toBeDefined();
  expect(kept.get('/search/1999')).toBeDefined();
  expect(kept.get('/search/0')).toBeUndefined();
});

test('who asks while an answer is made gets the same; one that may not be stored is then forgotten', async () => {
  const kept = new KeptAnswers();
  const making = Promise.resolve(answer(10, { 'cache-control': 'no-store' }));
  kept.keep('/gate', making, 'other');
  expect(kept.get('/gate')).toBe(making);
  await making;
  await Promise.resolve();
  expect(kept.get('/gate')).toBeUndefined();
});

test('an answer that fails is made again', async () => {
  const kept = new KeptAnswers();
  const making = Promise.reject(new Error('Out of paper.'));
  kept.keep('/', making, 'always');
  await making.catch(() => {});
  await Promise.resolve();
  expect(kept.get('/')).toBeUndefined();
});

test('who keeps an answer does not keep the request, nor the pieces that zlib made', async () => {
  const before = heldBytes();
  const kept = new KeptAnswers();
  for (let number = 0; number < 1500; number++) {
    const url = Buffer.from(`/releases/release-${number}/release.txt?${'utm=mail&'.repeat(1700)}`).toString('latin1');
    const made = encode({
      status: 200,
      headers: { 'content-type': 'text/plain' },
      body: new Uint8Array(Buffer.from(`Words ${number}. `.repeat(50))),
    });
    kept.keep(url.slice(0, url.indexOf('?')), made, 'other');
    await made;
  }
  // 1,500 addresses of 15 kB, and as many pairs of pieces of 16 kB.
  expect(heldBytes() - before).toBeLessThan(15_000_000);
  expect(kept.get('/releases/release-1499/release.txt')).toBeDefined();
});
