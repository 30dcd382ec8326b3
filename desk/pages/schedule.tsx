import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Acceptance } from '@/lib/content/accept/types';
import { published } from '@/lib/content/published';
import { translationName } from '@/lib/content/read/translation';
import { type Due, type Schedule, scheduleOf } from '@/lib/content/schedule';
import { recorded } from '@/lib/content/state/recorded';
import type { CallEvent, Release } from '@/lib/content/types';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '@/lib/domain/instant';
import { nextTransition } from '@/lib/domain/transitions';
import { english } from '@/lib/format/english';
import { now } from '@/lib/process/clock';
import { formerText } from '../at-once';
import type { Desk } from '../desk';

import { words } from '../words';
import { Act, OnTheDay } from './on-the-day';
import type { Around } from './page';
import { TakeBack } from './take-back';
import { publicationOf } from './when';

/** So many of what is public are listed. */
const LISTED = 50;

const text = words.schedule;

/** What the public site says now, and what it will say when. */
export function PublicSite({ desk, person }: Around) {
  const record = recorded();
  const present = now();
  const accepted = desk.accepted(record.record);
  const schedule = scheduleOf(accepted, record, present);
  return (
    <>
      <Next accepted={accepted} at={present} />
      <Coming {...schedule} present={present} />
      <HeldBack desk={desk} heldBack={schedule.heldBack} />
      <PublicNow desk={desk} person={person} accepted={accepted} at={present} />
      <TakenBack desk={desk} {...schedule} />
    </>
  );
}

function Next({ accepted: { content }, at }: { accepted: Acceptance; at: Instant }) {
  const next = nextTransition(content.transitions, at);
  const { timeZone } = content.company;
  return (
    <section className="next">
      <h2>{text.next}</h2>
      {next === undefined ? (
        <p>{text.nothing}</p>
      ) : (
        <>
          <p className="count">{until(next - at)}</p>
          <p>
            <b>{english.unbroken(english.dayTime(next, timeZone))}</b>
          </p>
          <p className="hint">
            {text.counted(english.unbroken(english.time(at, timeZone)))} <a href="/">{text.again}</a>
          </p>
        </>
      )}
    </section>
  );
}

function until(ms: number): string {
  return text.in(Math.floor(ms / DAY_MS), Math.floor((ms % DAY_MS) / HOUR_MS), Math.floor((ms % HOUR_MS) / MINUTE_MS));
}

function Coming({ upcoming, timeZone, drafts, present }: Schedule & { present: Instant }) {
  return (
    <>
      <section>
        <h2>{text.coming}</h2>
        {upcoming.length === 0 && <p className="quiet">{text.nothing}</p>}
        <ol className="list">
          {upcoming.map(({ at, isDay, path, due }) => (
            <li key={`${at} ${path} ${due.what}`}>
              <p className="when">
                <b>{english.unbroken((isDay ? english.shortDay : english.shortDayTime)(at, timeZone))}</b>
                {isDay && `${text.dayAlone}, `}
                {until(at - present)}
              </p>
              <div>
                {dueWords(due)}
                <small className="code">{path}</small>
              </div>
              {(due.what === 'release' || due.what === 'event') && !translationName(path) && (
                <div className="acts">
                  <TakeBack kind={due.what} path={path} title={due.title} />
                </div>
              )}
            </li>
          ))}
        </ol>
      </section>
      {drafts.length > 0 && (
        <section>
          <h2>{text.drafts}</h2>
          <ul className="code">
            {drafts.map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function dueWords(due: Due): string {
  if (due.what === 'version') return text.version;
  if (due.what === 'change') return text.change(due.note);
  return `${due.what === 'material' ? due.kind : text.becomes[due.what]}: ${due.title}`;
}

function HeldBack({ desk, heldBack }: Pick<Schedule, 'heldBack'> & { desk: Desk }) {
  if (heldBack.length === 0) return null;
  return (
    <section>
      <h2>{text.heldBack}</h2>
      <ul className="list">
        {heldBack.map(({ path, problems, served, waitsFor }) => (
          <li key={path}>
            <p className="when code">{path}</p>
            <div>
              {problems.map(({ file, line, field, found, fix }) => (
                <p key={`${field} ${found}`}>
                  <b>{words.draft.line(relative(desk.contentDir, file), line)}</b>, {field}: {words.draft.found1(found)}
                  ; {words.draft.fix(fix)}
                </p>
              ))}
              <p>
                {text.served[served]} {waitsFor && text.waitsFor(waitsFor)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PublicNow({ desk, person, accepted: { content }, at }: Around & { accepted: Acceptance; at: Instant }) {
  const isAuthor = person.roles.includes('author');
  const { releases, events } = published(content, at);
  const line = (kind: 'release' | 'event') => (item: Release | CallEvent) => ({
    kind,
    path: `${kind}s/${item.slug}.mdx`,
    title: item.title,
    publishAt: item.publishAt,
    event: 'startAt' in item ? item : undefined,
    lacks: desk.languagesWithout(item),
    since: publicationOf(item, content.company.timeZone),
  });
  const all = [...releases.map(line('release')), ...events.map(line('event'))].sort(
    (a, b) => b.publishAt - a.publishAt,
  );
  return (
    <section>
      <h2>{text.isPublic}</h2>
      {all.length === 0 && <p className="quiet">{text.nothingPublic}</p>}
      <ul className="list">
        {all.slice(0, LISTED).map(({ kind, path, title, since, event, lacks }) => (
          <li key={path}>
            <p className="when">
              <b className="state public">{text.becomes[kind]}</b>
              {since}
            </p>
            <div>
              <b>{title}</b>
              <small className="code">{path}</small>
            </div>
            <div className="acts">
              {isAuthor && (
                <>
                  {event && <OnTheDay event={event} path={path} undo={former(desk, path)?.what} at={at} />}
                  {kind === 'release' && lacks.length > 0 && (
                    <a className="plain slim" href={`/translate?path=${path}`}>
                      {words.languages.link}
                      <span className="hide"> {title}</span>
                    </a>
                  )}
                  <a className="plain slim" href={`/attach?path=${path}`}>
                    {words.attach.link}
                    <span className="hide"> {title}</span>
                  </a>
                  <a className="plain slim" href={`/change?path=${path}`}>
                    {words.change.link}
                    <span className="hide"> {title}</span>
                  </a>
                </>
              )}
              <TakeBack kind={kind} path={path} title={title} />
            </div>
          </li>
        ))}
      </ul>
      {all.length > LISTED && <p className="hint">{text.more(all.length - LISTED)}</p>}
    </section>
  );
}

function TakenBack({ desk, withdrawn, drafts, timeZone }: Schedule & { desk: Desk }) {
  const marked = withdrawn.map(({ path, how, at }) => ({
    path,
    how: `${text.how[how]}, ${at === undefined ? text.unrecorded : english.shortDayTime(at, timeZone)}`,
  }));
  // What was taken back before its hour was never public, so the site has no record of it.
  const others = drafts.filter((path) => !marked.some((each) => each.path === path)).map((path) => ({ path, how: '' }));
  const all = [...marked, ...others].map((each) => ({
    ...each,
    canPutBack: desk.withdrawals.has(each.path) || former(desk, each.path) !== undefined,
  }));
  const shown = all.filter(({ how, canPutBack }) => how !== '' || canPutBack);
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{text.taken}</h2>
      <ul className="list">
        {shown.map(({ path, how, canPutBack }) => (
          <li key={path}>
            <p className="when">{how}</p>
            <div className="code">{path}</div>
            {canPutBack && (
              <div className="acts">
                <Act action="/put-back" path={path} label={words.takeBack.putBack} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function former(desk: Desk, path: string): ReturnType<typeof formerText> {
  try {
    return formerText(desk, path, readFileSync(join(desk.contentDir, path), 'utf8'));
  } catch {
    return undefined;
  }
}
