import type { IncomingMessage } from 'node:http';
import { type Choice, FREQUENCIES, type Frequency, TOPICS } from '@/alerts/people/choice';
import type { PublishedSite } from '@/lib/content/published';

/** A form has a few hundred bytes, and a one-click request some thirty. */
export const LARGEST_FORM = 4096;

/** Thrown if a body is larger. */
export class TooLarge extends Error {}

/** The body of a request as text. @throws TooLarge */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > LARGEST_FORM) throw new TooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The fields that a form of ours may have. */
const FIELDS = new Set<string>([
  ...TOPICS,
  'frequency',
  'language',
  'category',
  'event',
  'address',
  'stamp',
  'website',
]);

/** The fields of a form; undefined if it is none of ours. */
export function readForm(request: IncomingMessage, body: string): URLSearchParams | undefined {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return undefined;
  const form = new URLSearchParams(body);
  return [...form.keys()].every((name) => FIELDS.has(name)) ? form : undefined;
}

/**
 * What was chosen on a form.
 * @param language if none is chosen: a form has the choice where the site has several
 */
export function choiceOf(
  form: URLSearchParams,
  language: string,
  { languages, releasesByCategory }: PublishedSite,
): Choice {
  const frequency = FREQUENCIES.find((each) => each === form.get('frequency')) ?? ('now' satisfies Frequency);
  const topics = Object.fromEntries(TOPICS.map((topic) => [topic, form.get(topic) === 'yes']));
  const tags = languages.map((each) => each.language.tag as string);
  const chosen = tags.find((tag) => tag === form.get('language')) ?? language;
  const wanted = form.getAll('category');
  const without = [...releasesByCategory.keys()].filter((category) => !wanted.includes(category)).join(' ');
  return { ...(topics as Record<(typeof TOPICS)[number], boolean>), frequency, language: chosen, without };
}
