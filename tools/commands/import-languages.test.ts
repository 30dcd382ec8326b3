import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { COMPANY, test } from '@/testing/content';
import { expect } from '@/testing/unit';

const ENGLISH = `ImmunoGen, Inc. Names a Chief Medical Officer

WALTHAM, Mass.--(BUSINESS WIRE)--April 18, 2012-- ImmunoGen, Inc. (Nasdaq: IMGN) has named a chief medical officer.`;
const FRENCH = `ImmunoGen, Inc. nomme une directrice médicale

WALTHAM, Mass.--(BUSINESS WIRE)--Le 18 avril 2012-- ImmunoGen, Inc. (Nasdaq : IMGN) a nommé sa directrice médicale pour les essais.`;

test('two texts become one release in two languages, whichever is named first', ({ content }) => {
  content
    .replace(COMPANY, 'timeZone:', 'languages: [en, fr, ja]\ntimeZone:')
    .write('a.txt', FRENCH)
    .write('b.txt', ENGLISH);
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...[
        'tools/run.mjs',
        'tools/commands/import.ts',
        join(content.directory, 'a.txt'),
        join(content.directory, 'b.txt'),
      ],
      ...['--at', '2012-04-18T07:00', '--slug', 'officer', '--follows', 'ja'],
    ],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: content.directory } },
  );
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining('officer.fr.mdx') });
  const release = content.accept(Date.parse('2012-04-18T11:00Z')).content.releases.get('officer');
  expect(release?.follows).toEqual(['ja']);
  expect(release?.translations).toMatchObject([{ language: 'fr', item: { title: /nomme/ } }]);
});
