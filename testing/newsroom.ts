import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

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

const RESULTS = `---
id: larkfield-q3-2026-results
title: Larkfield Reports Third Quarter 2026 Financial Results
subheads: [Velartinib sales up 45% from a year ago. FERN-3 enrolling ahead of plan.]
category: results
publishAt: 2026-11-05T07:00
contacts: [investors]
---

CAMBRIDGE, Mass., Nov. 5, 2026 – Larkfield Therapeutics, Inc. (Nasdaq: LRKF) today reported financial results for the
quarter ended September 30, 2026, and gave an update on its pipeline.
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
  return directory;
}
