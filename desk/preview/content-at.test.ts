import { PublicVersions } from '@/lib/content/state/public-versions';
import { type Instant, MINUTE_MS } from '@/lib/domain/instant';
import { RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { ContentAt } from './content-at';

const FIRST = Date.parse('2012-01-20T15:00:00Z');
const SLUG = 'q2-fy2012-results-call-announcement';

test('the past is what the site had recorded by then, whatever lies in the content directory now', ({
  content,
}, testInfo) => {
  const stateDir = testInfo.outputPath('state');
  let record = new Map() as ReturnType<typeof content.accept>['record'];
  const takeOver = (at: Instant) => {
    ({ record } = content.accept(at, record));
    PublicVersions.open(stateDir).save(record, { at: new Date(at).toISOString(), by: 'ir', build: 'b' });
  };
  content.write('releases/staged.mdx', '---\nid: staged\ntitle: Siskin\npublishAt: 2098-01-01\n---\n\nWords.\n');
  takeOver(FIRST);
  content.replace(RELEASE, 'title: ', 'title: Corrected. ');
  takeOver(FIRST + MINUTE_MS);
  content.remove(RELEASE);
  takeOver(FIRST + 2 * MINUTE_MS);
  const past = new ContentAt(content.directory, stateDir);
  const titleAt = (at: Instant) => past.get({ draftDir: undefined, at, publicAt: undefined }).releases.get(SLUG)?.title;
  expect(titleAt(FIRST)).toMatch(/^ImmunoGen/);
  expect(titleAt(FIRST + MINUTE_MS - 1)).toMatch(/^ImmunoGen/);
  expect(titleAt(FIRST + MINUTE_MS)).toMatch(/^Corrected\. ImmunoGen/);
  expect(titleAt(FIRST + 2 * MINUTE_MS)).toBeUndefined();
  const all = past.get({ draftDir: undefined, at: FIRST, publicAt: undefined });
  expect([...all.releases.keys(), ...all.events.keys()], 'nothing that is staged').toEqual([
    SLUG,
    'q2-fy2012-results-call',
  ]);
});
