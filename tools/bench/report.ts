import type { ArchiveCost } from './archives';
import { growth } from './archives';
import type { BuildCost } from './builds';
import type { Morning } from './busy-morning';
import type { MemoryUse } from './memory';
import type { Saves } from './saves';
import type { Served } from './serving';
import type { Spread } from './statistics';
import type { Weight } from './weight';

export interface Results {
  command: string;
  machine: string;
  serving?: Served[];
  morning?: Morning;
  memory?: MemoryUse;
  weight?: Weight[];
  saves?: Saves;
  archives?: ArchiveCost[];
  builds?: BuildCost[];
}

/** The results as Markdown. */
export function report({
  command,
  machine,
  serving,
  morning,
  memory,
  weight,
  saves,
  archives,
  builds,
}: Results): string {
  const sections = [
    `# Measured\n\nWritten by \`${command}\` on ${machine}. The load generator shares the machine with the servers: trust the ` +
      'ratios, not the rates. Brackets hold the lowest and highest round; the rounds alternate between servers.',
    serving && servingSection(serving),
    morning &&
      `## While a page changes and an instance is killed\n\n${number(morning.visitors)} visitors, one connection each, ` +
        `${morning.transitions} transition${morning.transitions === 1 ? '' : 's'}, two instances, one killed and restarted: ` +
        `**${number(morning.right)} right answers, ${morning.failed.length} failed, ${morning.wrong.length} wrong**; ` +
        `p50 ${morning.p50} ms, p99 ${morning.p99} ms. Each answer must be one that the domain gives between request and ` +
        'response. `npm run soak` does the same across publication, start, end and expiry.',
    memory &&
      `## Memory of the bare server\n\n${number(memory.requests)} requests, 50 connections, ${memory.errors} errors. ` +
        `Resident memory in MB, at the start and after each tenth: ${memory.megabytes.join(', ')}.`,
    weight &&
      `## Weight\n\n${table(
        ['page', 'requests', 'bytes (gzip)'],
        weight.map(({ page, requests, bytes }) => [page, String(requests), number(bytes)]),
      )}`,
    saves &&
      `## While a draft is saved\n\n${saves.each} saves of a draft and ${saves.each} of a file outside, four pages polled ` +
        `through nginx in the second after each. The slowest answer takes ${saves.saved} ms after a save and ${saves.sham} ms ` +
        `after none (medians); who compares two tells the save with a probability of **${saves.auc}** (0.5 is chance).`,
    archives && archivesSection(archives),
    builds &&
      `## Build\n\n${table(
        ['releases', 'seconds', 'ms per additional release', 'memory at most, MB'],
        builds.map(({ releases, seconds, peak }, index) => {
          const before = builds[index - 1];
          const each = before && (1000 * (seconds - before.seconds)) / (releases - before.releases);
          return [number(releases), String(seconds), each === undefined ? '' : each.toFixed(1), String(peak)];
        }),
      )}`,
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function servingSection(serving: Served[]): string {
  const rows = serving.map((served) => [
    served.address,
    String(served.connections),
    share(served.frontShare),
    share(served.bareShare),
    ...(['nginx front', 'static files', 'bare server'] as const).map(
      (server) => `${number(served.rps[server].median)}; ${served.p50[server]}, ${served.p99[server]}`,
    ),
    String(served.errors),
  ]);
  return `## Requests a second\n\n![Requests a second, as shares of static files](bench.svg)\n\n${table(
    ['address', 'connections', 'nginx : static', 'bare : static', 'nginx', 'static files', 'bare server', 'errors'],
    rows,
  )}\n\nThe three columns before the errors give requests a second, then p50 and p99 in milliseconds. Static files are the same bytes and headers, served by the same nginx.`;
}

/** What grows with an archive: by N to the last column's power, between the smallest and the largest. */
function archivesSection(archives: ArchiveCost[]): string {
  const row = (name: string, of: (cost: ArchiveCost) => number) => [
    name,
    ...archives.map((cost) => String(of(cost))),
    growth(archives, of),
  ];
  const starts = (name: string, start: (cost: ArchiveCost) => ArchiveCost['again']) => [
    row(`${name}: first answer, s`, (cost) => start(cost).firstAnswer),
    row(`${name}: first result of a search, s`, (cost) => start(cost).searchReady),
    row(`${name}: processor time until then, s`, (cost) => start(cost).cpuSeconds),
    row(`${name}: resident a while later, MB`, (cost) => start(cost).megabytes),
    row(`${name}: resident at most, MB`, (cost) => start(cost).peak),
  ];
  const load = archives.map(({ load }) => load.toFixed(1)).join(', ');
  return `## Archives\n\nOne server that nobody else asks, with archives of so many releases. Load of the machine when each began: ${load}. The last column is the exponent of N.\n\n${table(
    ['', ...archives.map(({ releases }) => number(releases)), 'N to the'],
    [
      ...starts('first start', ({ first }) => first),
      ...starts('restart', ({ again }) => again),
      row('idle, % of a core', ({ idle }) => Math.round(1000 * idle) / 10),
      row('search, p50 in ms', ({ search }) => search.p50),
      row('search, p99 in ms', ({ search }) => search.p99),
      row('resident after searches, MB', ({ search }) => search.megabytes),
      row('index of the search, MB', ({ search }) => search.fileMegabytes),
      row('a change: save to served, s', ({ change }) => change.seconds),
      row('a change: processor time, s', ({ change }) => change.cpuSeconds),
      row('a change: slowest answer from memory meanwhile, median in ms', ({ change }) => change.slowest.median),
      row('the same without a change, median in ms', ({ change }) => change.quiet.median),
    ],
  )}`;
}

function share({ median, least, most }: Spread): string {
  return `**${median.toFixed(2)}** (${least.toFixed(2)} to ${most.toFixed(2)})`;
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
