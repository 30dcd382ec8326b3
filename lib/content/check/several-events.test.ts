import { readFileSync } from 'node:fs';
import { type Several, seeded, severalEvents, withSlip } from '@/testing/several-events';
import { expect, test } from '@/testing/unit';
import type { Problem } from '../problem';
import { readMdx, readYaml, validate } from '../read/document';
import type { Loaded } from '../read/loaded';
import { resolveEvent, resolveRelease } from '../read/resolve';
import { companySchema } from '../read/schema/company';
import { eventSchema } from '../read/schema/event';
import { releaseSchema } from '../read/schema/release';
import type { CallEvent, Company } from '../types';
import { CheckedFiles } from './checked-files';
import { Consistency } from './consistency';

const COUNT = 100;
const company = shippedCompany();

function shippedCompany(): Company {
  const document = readYaml(readFileSync('content/company.yaml', 'utf8'), 'company.yaml', []);
  const fields = document && validate(document, companySchema, 'company.yaml', []);
  if (!fields) throw new Error('The shipped company has a problem.');
  return { ...fields, contacts: new Map() };
}

/** The kinds of findings that are errors, or the fields of other problems. */
function findings({ words, events }: Several): string[] {
  const problems: Problem[] = [];
  const names = events.map((_, index) => `event-${index + 1}`);
  const release = read(
    'releases/several.mdx',
    [`id: several`, 'title: Events', 'publishAt: 2025-04-04T08:00', `events: [${names.join(', ')}]`],
    words,
    (document, file) => {
      const fields = validate(document, releaseSchema, file, problems);
      return (
        fields &&
        resolveRelease(fields, { file, document, siteLinks: [] }, { company, storedFile: () => undefined }, problems)
      );
    },
  );
  const loaded = events.map(({ start, kind, title, dialIn, replay }, index) =>
    read(
      `events/event-${index + 1}.mdx`,
      [
        `id: event-${index + 1}`,
        `title: ${title}`,
        `kind: ${kind}`,
        `start: ${start}`,
        'announcement: several',
        'webcast: {url: https://www.example.com}',
        dialIn ? `dialIn: [{label: Call, number: "${dialIn.number}", passcode: "${dialIn.passcode}"}]` : '',
        replay
          ? `replay: {through: ${replay.through}, dialIn: [{label: Replay, number: "${replay.number}", passcode: "${replay.passcode}", through: ${replay.byPhone}}]}`
          : '',
        'history: [{at: 2025-04-04T08:00, note: Announced.}]',
      ],
      '',
      (document, file): CallEvent | undefined => {
        const fields = validate(document, eventSchema, file, problems);
        const surroundings = {
          company,
          announcement: release.item,
          storedFile: () => undefined,
          transcripts: new Map(),
        };
        return fields && resolveEvent(fields, { file, document, siteLinks: [] }, surroundings, problems);
      },
    ),
  );
  const version = <T>(loaded: Loaded<T>) => ({ ...loaded, digest: loaded.source.file });
  const versions = loaded.map(version);
  const named = { digests: versions.map(({ digest }) => digest), versions: () => versions };
  const consistency = new Consistency({ item: company, digest: '' }, new CheckedFiles());
  const disagreeing = versions.flatMap((event) => consistency.ofEvent(event, { release: version(release), named }, []));
  return [...problems, ...consistency.ofRelease(version(release), named), ...disagreeing]
    .filter(({ severity }) => !severity)
    .map(({ finding, field, found }) => finding?.replace(/-[0-9a-f]{8}$/, '') ?? `${field} ${found}`);
}

function read<T>(
  file: string,
  fields: string[],
  words: string,
  parse: (document: NonNullable<ReturnType<typeof readMdx>>, file: string) => T | undefined,
): Loaded<T> {
  const document = readMdx(`---\n${fields.filter(Boolean).join('\n')}\n---\n\n${words}\n`, file, []);
  const item = document && parse(document, file);
  if (!item) throw new Error(`${file} cannot be read.`);
  return { item, source: { file, document, siteLinks: [] } };
}

test('a hundred correct releases with several events have no error', () => {
  const random = seeded(14);
  const refused = Array.from({ length: COUNT }, () => severalEvents(random)).flatMap((several) => {
    const found = findings(several);
    return found.length > 0 ? [{ found, words: several.words }] : [];
  });
  expect(refused).toEqual([]);
});

test('at least 90 of 100 such releases with one mistake each have exactly that error', () => {
  const random = seeded(41);
  const missed = Array.from({ length: COUNT }, () => withSlip(severalEvents(random), random)).flatMap((slip) => {
    const found = findings(slip);
    return found.join() === slip.finding ? [] : [{ found, meant: slip.finding, words: slip.words }];
  });
  expect(missed.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(COUNT / 10);
});
