import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { png } from './samples/picture';

/** An instant an hour before the call on the third quarter, after its release. */
export const NEWSROOM_AT = '2026-11-05T12:30:00Z';

const COMPANY = `name: Larkfield
legalName: Larkfield Therapeutics, Inc.
ticker: LRKF
exchange: Nasdaq
mic: XNAS
website: https://www.larkfield.example.com
timeZone: America/New_York
colors: { light: "#5b2a86", dark: "#cda6f2" }
boilerplate: Larkfield develops medicines for diseases of the connective tissue.
contacts:
  investors: { desk: Investors, name: Maren Oduya, role: "Vice President, Investor Relations", email: ir@larkfield.example.com }
categories:
  results: { label: Results }
  corporate: { label: Corporate }
  regulatory: { label: Regulatory, home: false }
`;

const OTHERS = [
  ['dosed', '2026-11-02', undefined, 'First Patient Dosed in Phase 3 FERN-3 Study of Velartinib in Systemic Sclerosis'],
  ['voting-rights', '2026-11-03', 'regulatory', 'Total Voting Rights'],
  ['own-shares', '2026-11-04', 'regulatory', 'Transaction in Own Shares'],
  ['officer', '2026-10-01', 'corporate', 'Larkfield Appoints Rukmini Shah as Chief Medical Officer'],
  ['q3-2025-results', '2025-11-06', 'results', 'Larkfield Reports Third Quarter 2025 Financial Results'],
] as const;

/** The calls of two years, with their documents. */
const QUARTERS = ['Q1 2025', 'Q2 2025', 'Q3 2025', 'FY2025', 'Q1 2026', 'Q2 2026'];

const NAMES = { Q1: 'First Quarter', Q2: 'Second Quarter', Q3: 'Third Quarter', FY: 'Full Year' };

function callOf(period: string): [slug: string, fields: string] {
  const [, part = '', year = ''] = /^(Q\d|FY) ?(\d+)$/.exec(period) ?? [];
  const [months, past] = part === 'FY' ? ['02', Number(year) + 1] : [`0${2 + 3 * Number(part[1])}`.slice(-2), year];
  const slug = `${part.toLowerCase()}-${year}-results-call`;
  const filing = part === 'FY' ? '10-K' : '10-Q';
  const fields = `id: larkfield-${slug}
title: ${NAMES[part as keyof typeof NAMES]} ${year} Financial Results
kind: conference call
period: ${period}
start: ${past}-${months}-05T08:30
durationMinutes: 60
publishAt: ${past}-${months}-01T08:00
webcast: { url: "https://webcast.example.com/" }
replay: { opens: ${past}-${months}-05T12:00, ${past === '2026' || part === 'FY' ? '' : `through: ${past}-12-30, `}url: "https://replay.example.com/" }
materials:
  - { kind: release, title: Release, url: "https://www.example.com/${slug}" }
  - { kind: slides, title: Slides, file: slides.pdf }
  - { kind: ${filing}, title: Report, url: "https://filings.example.com/${slug}" }
history: [{ at: ${past}-${months}-01, note: Announced. }]`;
  return [slug, fields];
}

const CALL = `id: larkfield-q3-2026-results-call
title: Third Quarter 2026 Financial Results
kind: conference call
period: Q3 2026
start: 2026-11-05T08:30
durationMinutes: 60
publishAt: 2026-10-15T08:00
webcast: { url: "https://webcast.example.com/" }
replay: { opens: 2026-11-05T11:30, through: 2026-12-03, url: "https://replay.example.com/" }
materials:
  - { kind: slides, title: Slides, file: slides.pdf, publishAt: 2026-11-05T08:00 }
  - { kind: 10-Q, title: Report, url: "https://filings.example.com/q3-2026", publishAt: 2026-11-06T08:00 }
history: [{ at: 2026-10-15, note: Announced. }]`;

const RESULTS = `---
id: larkfield-q3-2026-results
title: Larkfield Reports Third Quarter 2026 Financial Results
subheads: [Velartinib sales up 45% from a year ago. FERN-3 enrolling ahead of plan.]
category: results
period: Q3 2026
events: [q3-2026-results-call]
publishAt: 2026-11-05T07:00
contacts: [investors]
attachments:
  - { title: "Release", file: q3-2026/release.pdf }
  - { title: Report in ESEF, file: q3-2026/report.xhtml }
filings: [{ label: Form 8-K, url: "https://www.sec.gov/" }]
---

CAMBRIDGE, Mass., Nov. 5, 2026 – Larkfield Therapeutics, Inc. (Nasdaq: LRKF) today reported financial results for the
quarter ended September 30, 2026, and gave an update on its pipeline.

## Third quarter highlights

- Net product sales of velartinib of $48.1 million, up from $33.2 million.
- Cash of $412.6 million, expected to last into 2029.

![Net product sales by quarter, from $33.2 million to $48.1 million](/files/q3-2026/sales.png)

**Consolidated statements of operations**

(In thousands, except per share data; unaudited)

| | Three months ended September 30, | | Change |
|---|---|---|---|
| | 2026 | 2025 | |
| Revenues: | | | |
| Product revenue | $48,112 | $33,240 | 45% |
| Collaboration revenue | 13,214 | 11,102 | 19% |
| Total revenues | 61,326 | 44,342 | 38% |
| Restructuring charge | — | 2,750 | N/M |
| Loss from operations | (8,883) | (20,877) | (57)% |
| Net loss | $(4,677) | $(16,966) | (72)% |
| Net loss per share, basic and diluted | $(0.06) | $(0.22) | (73)% |
| =Adjusted, of partners | 12 | 7 | 71% |

## Consolidated balance sheets: assets, liabilities and equity

| (In thousands) | September 30, 2026 | December 31, 2025 |
|---|---|---|
| Cash and cash equivalents | $412,600 | $448,135 |
| Total assets | 530,912 | 571,004 |

| Site | Country |
|---|---|
| Cambridge | United States |
`;

/** Writes what a company of today publishes about its results. */
export function writeNewsroom(directory: string): string {
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  };
  write('company.yaml', COMPANY);
  for (const [slug, day, category, title] of OTHERS) {
    const fields = `id: larkfield-${slug}\ntitle: ${title}\npublishedOn: ${day}${category ? `\ncategory: ${category}` : ''}`;
    write(`releases/${slug}.mdx`, `---\n${fields}\n---\n\nWords.\n`);
  }
  write('releases/q3-2026-results.mdx', RESULTS);
  write('files/slides.pdf', '%PDF-1.4 slides\n');
  write('files/q3-2026/release.pdf', `%PDF-1.4 ${'x'.repeat(310_000)}`);
  write(
    'files/q3-2026/report.xhtml',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>1</script></html>',
  );
  write('files/q3-2026/sales.png', png(1200, 500));
  for (const [slug, fields] of [['q3-2026-results-call', CALL], ...QUARTERS.map(callOf)]) {
    write(`events/${slug}.mdx`, `---\n${fields}\n---\n\nThe results of the period.\n`);
  }
  return directory;
}
