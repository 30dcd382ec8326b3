import type { z } from 'zod';
import type { Problem } from '@/lib/content/problem';
import { readMdx, STILL_TO_DECIDE, validate } from '@/lib/content/read/document';
import { resolveEvent, resolveRelease } from '@/lib/content/read/resolve';
import { type EventFields, eventSchema } from '@/lib/content/read/schema/event';
import { releaseSchema } from '@/lib/content/read/schema/release';
import type { CallEvent, Company, Release } from '@/lib/content/types';
import type { Embargoed } from '@/lib/domain/types';
import { contentFile } from './front-matter';
import { fieldAt, type ImportFields, setField, Todo } from './todo';

type Resolve<T, R> = (fields: T, source: Parameters<typeof resolveRelease>[1], problems: Problem[]) => R;

/**
 * Opens every field of a release that `npm run check` would refuse as it stands.
 * @returns the release as the site would read it, if nothing is open
 */
export function verifyRelease(fields: ImportFields, body: string, slug: string, company: Company): Release | undefined {
  return verify(fields, body, `${slug}.mdx`, releaseSchema, (parsed, source, problems) =>
    resolveRelease(parsed, source, { company, storedFile: () => undefined }, problems),
  );
}

/** The same for an event, with its announcement as far as that is known. */
export function verifyEvent(
  fields: ImportFields,
  slug: string,
  company: Company,
  announcement: Release | undefined,
): void {
  verify(fields, '', `${slug}.mdx`, eventSchema, (parsed, source, problems) => {
    const event = resolveEvent(parsed, source, alone(company, announcement), problems);
    if (event.startAt < event.publishAt) {
      const fix = 'a start that is not before the announcement';
      problems.push({ file: '', field: 'start', rule: 'start-before-publication', found: '', fix });
    }
    return event;
  });
}

/** What a further release can change of an event. */
const CHANGEABLE = /^(?:start|durationMinutes|dialIn|webcast|replay)\b/;

/**
 * Opens what a change of an event would make `npm run check` refuse: a replay that would be over before the new start.
 * What other files decide is left alone.
 */
export function verifyChange(fields: ImportFields, event: CallEvent, company: Company): void {
  const matters = ({ severity, field }: Problem) => severity === undefined && CHANGEABLE.test(field);
  const resolve: Resolve<EventFields, CallEvent> = (parsed, source, problems) =>
    resolveEvent(parsed, source, alone(company, event), problems);
  verify(fields, '', `${event.slug}.mdx`, eventSchema, resolve, matters);
}

/** An event without the files that it names. */
const alone = (company: Company, announcement: Embargoed | undefined) => ({
  company,
  announcement,
  storedFile: () => undefined,
  transcripts: new Map(),
});

function verify<S extends z.ZodType, R>(
  fields: ImportFields,
  body: string,
  file: string,
  schema: S,
  resolve: Resolve<z.output<S>, R>,
  matters: (problem: Problem) => boolean = () => true,
): R | undefined {
  // Each round opens what the one before it brought to light.
  for (let round = 0; round < 5; round++) {
    const problems: Problem[] = [];
    const document = readMdx(contentFile(fields, body), file, problems);
    const parsed = document && validate(document, schema, file, problems);
    const item = document && parsed && resolve(parsed, { file, document, siteLinks: [] }, problems);
    const refused = problems.filter((problem) => problem.rule !== STILL_TO_DECIDE && matters(problem));
    if (refused.length === 0) return item;
    for (const { field, fix } of refused) open(fields, pathOf(field), fix);
  }
  return undefined;
}

function open(fields: ImportFields, path: PropertyKey[], fix: string): void {
  const written = fieldAt(fields, path);
  if (written instanceof Todo) return;
  setField(fields, path, new Todo(typeof written === 'string' ? `${fix}; found: ${written.slice(0, 120)}` : fix));
}

/** `dialIn[0].number` as a path. */
function pathOf(field: string): PropertyKey[] {
  return field
    .split(/[.[\]]+/)
    .flatMap((key): PropertyKey[] => (key === '' ? [] : [/^\d+$/.test(key) ? Number(key) : key]));
}
