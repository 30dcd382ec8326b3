import type { Served } from './serving';
import type { Spread } from './statistics';

const ROW = 22;
const LEFT = 190;
const WIDTH = 400;
/** The share at the right edge. */
const MOST = 1.25;

/** SVG chart of request rates relative to static files: nginx and the bare server, with the range over the rounds. */
export function chart(serving: Served[]): string {
  const x = (share: number) => (LEFT + (WIDTH * Math.min(share, MOST)) / MOST).toFixed(1);
  const bar = ({ median, least, most }: Spread, y: number, colour: string) =>
    `<rect x="${LEFT}" y="${y}" width="${(Number(x(median)) - LEFT).toFixed(1)}" height="7" fill="${colour}"/>` +
    `<path d="M${x(least)} ${y + 3.5}H${x(most)}" stroke="#222"/>`;
  const rows = serving.map(({ address, connections, frontShare, bareShare }, index) => {
    const y = 40 + index * ROW;
    return (
      `<text x="${LEFT - 8}" y="${y + 11}" text-anchor="end">${address}, ${connections}</text>` +
      bar(frontShare, y, '#1d5fa6') +
      bar(bareShare, y + 8, '#b9bec6')
    );
  });
  const height = 60 + serving.length * ROW;
  const marks = [0, 0.5, 0.8, 1].map(
    (share) =>
      `<path d="M${x(share)} 34V${height - 22}" stroke="#888" stroke-dasharray="${share === 0.8 ? '4 2' : '1 3'}"/>` +
      `<text x="${x(share)}" y="${height - 8}" text-anchor="middle">${share}</text>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + WIDTH + 20} ${height}" font-family="sans-serif" font-size="11">` +
    '<title>Requests a second, as shares of static files</title><rect width="100%" height="100%" fill="#fff"/>' +
    '<text x="8" y="20">Share of the rate of static files, by address and connections. Blue: nginx with two instances; grey: one bare server</text>' +
    `${marks.join('')}${rows.join('')}</svg>\n`
  );
}
