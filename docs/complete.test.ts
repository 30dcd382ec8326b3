import { readFileSync } from 'node:fs';
import type { TableRow } from 'mdast';
import * as z from 'zod';
import type { PublishedSite } from '@/lib/content/published';
import { companySchema } from '@/lib/content/read/schema/company';
import { eventSchema } from '@/lib/content/read/schema/event';
import { releaseSchema } from '@/lib/content/read/schema/release';
import { transcriptSchema } from '@/lib/content/read/schema/transcript';
import { eventRecord } from '@/lib/surfaces/events-json/event-record';
import { defaultLanguage } from '@/messages/language';
import { codeIn, nodesOf, readPage, sectionOf } from '@/testing/markdown';
import { event, SITE } from '@/testing/samples/event';
import { expect, test } from '@/testing/unit';

const COMMANDS = readPage('docs/commands.md');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/alerts.md',
  'docs/commands.md',
  'docs/content.md',
  'docs/deploy.md',
  'docs/desk.md',
  'docs/import.md',
];

/** What tables have in their first column, set as code. */
function firstColumn(...nodes: Parameters<typeof codeIn>): string[] {
  const rows = nodes.flatMap((node) => [...nodesOf(node)]).filter((node): node is TableRow => node.type === 'tableRow');
  return rows.flatMap(({ children: [cell] }) => (cell ? codeIn(cell) : []));
}

test('docs/commands.md lists every npm script, and no page names another', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = (code: string[]) =>
    code.flatMap((text) =>
      [...text.matchAll(/npm (?:run (?:--silent )?([a-z:]+)|(start|test|ci)\b)/g)].map(
        ([, run, own]) => run ?? own ?? '',
      ),
    );
  expect(new Set(named(firstColumn(COMMANDS)))).toEqual(new Set(Object.keys(scripts)));
  const known = new Set([...Object.keys(scripts), 'ci']);
  for (const page of PAGES) {
    expect(
      named(codeIn(readPage(page))).filter((name) => !known.has(name)),
      page,
    ).toEqual([]);
  }
});

test('docs/commands.md lists every setting, and no other', () => {
  const source = ['lib/process/environment.ts', 'desk/settings.ts']
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const settings = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name);
  expect(settings).toContain('SITE_URL');
  // The browser of the tests is no setting of the site.
  expect(new Set(firstColumn(...sectionOf(COMMANDS, 'Settings')))).toEqual(new Set([...settings, 'CHROMIUM_PATH']));
});

test('docs/alerts.md lists every setting of alerts, and no other', () => {
  const source = readFileSync('alerts/settings.ts', 'utf8');
  const settings = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name);
  expect(settings).toContain('SMTP_URL');
  const listed = firstColumn(...sectionOf(readPage('docs/alerts.md'), 'Settings'));
  expect(new Set(listed)).toEqual(new Set([...settings, 'ALERTS_ADDRESS']));
});

/** The names of all fields of a schema, those of lists and of fields within fields too. */
function fieldsOf(schema: z.ZodType): Set<string> {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (!value || typeof value !== 'object') return;
    for (const [key, each] of Object.entries(value)) {
      if (key === 'properties') for (const name of Object.keys(each)) names.add(name);
      visit(each);
    }
  };
  visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return names;
}

for (const [heading, schema] of [
  ['company.yaml', companySchema],
  ['releases/<address>.mdx', releaseSchema],
  ['events/<address>.mdx', eventSchema],
  ['transcripts/<name>.mdx', transcriptSchema],
] as const) {
  test(`docs/content.md describes every field of ${heading}, and no other`, () => {
    const section = sectionOf(readPage('docs/content.md'), heading);
    const fields = fieldsOf(schema);
    const described = codeIn(...section);
    expect([...fields].filter((field) => !described.includes(field))).toEqual([]);
    expect(firstColumn(...section).filter((field) => !fields.has(field))).toEqual([]);
  });
}

test('docs/events-json.md describes every key of an event, in order', () => {
  const site = { release: () => undefined } as unknown as PublishedSite;
  const record = eventRecord(event, event.startAt, { site, siteUrl: SITE, language: defaultLanguage });
  expect(firstColumn(...sectionOf(readPage('docs/events-json.md'), 'An event'))).toEqual(Object.keys(record));
});
