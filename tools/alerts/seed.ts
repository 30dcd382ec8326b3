import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Place } from '@/alerts/database/open';
import { hashOf } from '@/alerts/people/tokens';
import { HOUR_MS, type Instant } from '@/lib/domain/instant';

/** Spread over so many domains, as subscribers are. */
const DOMAINS = 50;

/** Fills an empty database with subscribers who want releases at once. It looks as if alerts had begun an hour ago. */
export async function seed(place: Place, subscribers: number): Promise<void> {
  const store = await openStore(place, () => process.exit(1));
  const began = Date.now() - HOUR_MS;
  await store.database.query(`insert into facts values ('began', $1)`, [String(began)]);
  await store.database.query(
    `insert into people
     select 'p' || n, 'reader' || n || '@d' || n % ${DOMAINS} || '.example', 'd' || n % ${DOMAINS} || '.example', 'active',
       true, false, false, false, 'now', 'en', $2 || n, 0, 0, 0 from generate_series(1, $1::integer) n`,
    [subscribers, hashOf('seed')],
  );
  await store.close();
}

/** A copy of the shipped content, whose company has UTC for its zone. */
export function newContent(): string {
  const directory = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', directory, { recursive: true });
  const company = join(directory, 'company.yaml');
  writeFileSync(company, readFileSync(company, 'utf8').replace('America/New_York', 'UTC'));
  return directory;
}

/** Adds a release. @param at a whole minute */
export function publish(directory: string, at: Instant): void {
  const wallTime = new Date(at).toISOString().slice(0, 16);
  writeFileSync(
    join(directory, 'releases', 'siskin.mdx'),
    `---\nid: siskin\ntitle: Siskin revenue of the quarter\npublishAt: ${wallTime}\n---\n\nWALTHAM, Mass. Siskin revenue rose.\n`,
  );
}
