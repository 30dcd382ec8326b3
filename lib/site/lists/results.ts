import { materialAddress } from '@/lib/content/material-address';
import type { PublishedSite } from '@/lib/content/published';
import type { CallEvent } from '@/lib/content/types';
import { byPeriod, type Period } from '@/lib/domain/period';
import type { MaterialKind } from '@/lib/domain/types';
import { tablesOf } from '@/lib/surfaces/tables/tables-of';
import type { ResultColumn } from '@/messages/areas/lists';
import { type Language, pathIn } from '@/messages/language';

/** The columns of documents, in order; what kinds they take is described in docs/content.md. */
const KINDS: Record<Exclude<ResultColumn, 'period'>, readonly MaterialKind[]> = {
  release: ['release', 'shareholder letter'],
  slides: ['slides'],
  call: ['video'],
  transcript: ['transcript', 'prepared remarks'],
  filing: ['10-Q', '10-K', '8-K', '20-F', '6-K', '40-F', 'annual report', 'half-year report'],
  tables: ['spreadsheet', 'fact sheet'],
};

export const DOCUMENT_COLUMNS = Object.keys(KINDS) as (keyof typeof KINDS)[];

export interface ResultLink {
  label: string;
  href: string;
}

/** What is public of the results of a period. */
export interface ResultRow {
  period: Period;
  /** Latest start first. */
  events: CallEvent[];
  links: Record<keyof typeof KINDS, ResultLink[]>;
}

/** A fiscal year with its periods, the latest first. */
export interface ResultYear {
  /** As the company writes it: `2012`, `2024/25`. */
  name: string;
  rows: ResultRow[];
}

/** The results of each period, latest first. */
export function resultsByYear(site: PublishedSite, language: Language): ResultYear[] {
  const rows = new Map<string, ResultRow>();
  const rowOf = (period: Period) => {
    const key = `${period.fiscalYear} ${period.part}`;
    const row = rows.get(key) ?? { period, events: [], links: noLinks() };
    rows.set(key, row);
    return row;
  };
  for (const release of site.releases) {
    const { period, slug, language: own = language } = release;
    if (!period) continue;
    const { links } = rowOf(period);
    const href = pathIn(own, `/releases/${slug}`);
    add(links.release, { label: language.messages.event.documents.kind.release, href });
    if (tablesOf(release, language).length > 0) add(links.tables, { label: 'XLSX', href: `${href}/tables.xlsx` });
  }
  for (const event of site.events) {
    if (!event.period) continue;
    const row = rowOf(event.period);
    row.events.push(event);
    for (const column of DOCUMENT_COLUMNS) {
      for (const material of event.materials.filter(({ kind }) => KINDS[column].includes(kind))) {
        const label = language.messages.event.documents.kind[material.kind];
        add(row.links[column], { label, href: materialAddress(material, event.slug, language) });
      }
    }
  }
  const years = new Map<number, ResultYear>();
  for (const row of [...rows.values()].sort((a, b) => byPeriod(a.period, b.period))) {
    const { fiscalYear, year } = row.period;
    const known = years.get(fiscalYear) ?? { name: year.replace('FY', ''), rows: [] };
    years.set(fiscalYear, known);
    known.rows.push(row);
  }
  return [...years.values()];
}

function noLinks(): ResultRow['links'] {
  return { release: [], slides: [], call: [], transcript: [], filing: [], tables: [] };
}

/** A release may be a material of the event too. */
function add(links: ResultLink[], link: ResultLink): void {
  if (!links.some(({ href }) => href === link.href)) links.push(link);
}
