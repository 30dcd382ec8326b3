import { cpSync, rmSync } from 'node:fs';
import { loadContent } from '@/lib/content/load';
import type { CallEvent, Content } from '@/lib/content/types';
import { isPublished } from '@/lib/domain/embargo';
import { type Gate, gateAnswer } from '@/lib/domain/gate';
import { type Instant, SECOND_MS } from '@/lib/domain/instant';
import { eventPhase } from '@/lib/domain/phase';
import type { Phase } from '@/lib/domain/types';
import { ContentCopy } from './content';

// A morning on which everything happens within minutes: publication at 8:00, start at 8:01, end and replay at
// 8:02, end of the replay at 8:03.

export const MORNING = Date.parse('2012-01-27T13:00:00Z');
const CALL = '/events/results-call';
const RESULTS = '/releases/results';
const WEBCAST = 'https://webcast.example.com/call';
const REPLAY = 'https://replay.example.com/call';

const RELEASE_FILE = `---
id: results
title: Results of the quarter
publishAt: 2012-01-27T08:00
events: [results-call]
---

Revenue was high.
`;

const EVENT_FILE = `---
id: results-call
title: Results call
kind: conference call
start: 2012-01-27T08:01
durationMinutes: 1
announcement: results
webcast:
  url: ${WEBCAST}
  opensMinutesBefore: 0
replay:
  until: 2012-01-27T08:03
  url: ${REPLAY}
history:
  - at: 2012-01-27
    note: Announced.
---

Words.
`;

/** Writes the content of that morning next to the shipped one. */
export function writeMorning(directory: string): ContentCopy {
  rmSync(directory, { recursive: true, force: true });
  cpSync('content', directory, { recursive: true });
  return new ContentCopy(directory)
    .write('releases/results.mdx', RELEASE_FILE)
    .write('events/results-call.mdx', EVENT_FILE);
}

const KICKERS: Record<Phase, string> = {
  scheduled: 'Upcoming',
  starting: 'Starting soon',
  live: 'Live now',
  day: 'Today',
  overrun: 'Expected to be over',
  ended: 'The call has ended',
  replay: 'Replay available',
  archived: 'Past call',
};
const NOTHING = '404 Page not found';

/** The parts of an answer that depend on the instant. */
export interface Heard {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Paths that visitors request, and a summary of each answer. */
const SAYS: Record<string, (heard: Heard) => string> = {
  [CALL]: ({ status, text }) => `${status} ${/class="state"[^>]*>([^<]*)</.exec(text)?.[1] ?? ''}`,
  [RESULTS]: ({ status, text }) => `${status} ${text.includes('Revenue was high.')}`,
  [`${CALL}/event.ics`]: ({ status, text }) => `${status} ${/STATUS:(\w+)/.exec(text)?.[1]}`,
  [`${CALL}/webcast`]: gateSays,
  [`${CALL}/replay`]: gateSays,
  '/': listSays,
  '/rss.xml': listSays,
  '/sitemap.xml': listSays,
  '/calendar.ics': listSays,
  '/releases/results-of-tomorrow': ({ status }) => String(status),
};
export const ADDRESSES = Object.keys(SAYS);

function gateSays({ status, headers }: Heard): string {
  return [status, headers.location, headers['retry-after']].filter(Boolean).join(' ');
}

function listSays({ status, text }: Heard): string {
  // Calendar lines are folded, and the slug of the shipped call contains that of this one.
  const unfolded = text.replace(/\r\n[ \t]/g, '').replaceAll('q2-fy2012-results-call', '');
  return `${status} ${/results-call|releases\/results\b/.test(unfolded) ? 'listed' : 'not listed'}`;
}

/** The summary of an answer, comparable with `expected`. */
export function said(path: string, heard: Heard): string {
  if (heard.status === 404 && heard.text.includes('Page not found')) return NOTHING;
  return SAYS[path]?.(heard) ?? 'nothing that anybody asked for';
}

/** The right answer of a path at an instant of the site's clock, computed by the domain. */
export function expected(content: Content, path: string, now: Instant, offset: number): string {
  const event = content.events.get('results-call') as CallEvent;
  const release = content.releases.get('results');
  const published = release !== undefined && isPublished(event, now) && isPublished(release, now);
  switch (path) {
    case CALL:
      return published ? `200 ${KICKERS[eventPhase(event, now)]}` : NOTHING;
    case RESULTS:
      return published ? '200 true' : NOTHING;
    case `${CALL}/event.ics`:
      return published ? '200 CONFIRMED' : NOTHING;
    case `${CALL}/webcast`:
      return published ? expectedGate(event, 'webcast', now, offset) : NOTHING;
    case `${CALL}/replay`:
      return published ? expectedGate(event, 'replay', now, offset) : NOTHING;
    case '/releases/results-of-tomorrow':
      return NOTHING;
    default:
      return published ? '200 listed' : '200 not listed';
  }
}

function expectedGate(event: CallEvent, gate: Gate, now: Instant, offset: number): string {
  const answer = gateAnswer(event, gate, now);
  if (answer.state === 'open') return `307 ${gate === 'webcast' ? WEBCAST : REPLAY}`;
  if (answer.state !== 'early') return '410';
  // In the visitor's own time, in whole seconds.
  return `404 ${new Date(Math.ceil((answer.opensAt - offset) / SECOND_MS) * SECOND_MS).toUTCString()}`;
}

/** Loads the content of the morning. */
export function morningContent(directory: string): Content {
  return loadContent(directory, MORNING).content;
}
