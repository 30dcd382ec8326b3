import type { CallEvent } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { eventPhase } from '@/lib/domain/phase';
import { english } from '@/lib/format/english';
import { lateStarts } from '../changes/late-starts';
import { canOpenReplay } from '../on-the-day';
import type { RecordEntry } from '../record';
import { words } from '../words';

interface Props {
  event: CallEvent;
  path: string;
  /** What was said of it last, if that can be undone. */
  undo: RecordEntry['what'] | undefined;
  at: Instant;
}

/** What can be said of a call around its hour, with one press each: only what makes sense now. */
export function OnTheDay({ event, path, undo, at }: Props) {
  const isGoingOn = ['live', 'overrun'].includes(eventPhase(event, at)) && !event.endedAt;
  return (
    <>
      {isGoingOn && <Act action="/ended" path={path} label={words.ended.button} />}
      {canOpenReplay(event) && <Act action="/open-replay" path={path} label={words.replay.button} />}
      <StartLate event={event} path={path} at={at} />
      {undo && <Act action="/put-back" path={path} label={words.undo(undo)} />}
    </>
  );
}

function StartLate({ event, path, at }: Omit<Props, 'undo'>) {
  const starts = lateStarts(event, at);
  if (starts.length === 0) return null;
  const { timeZone, title } = event;
  return (
    <details name="ask">
      <summary className="plain slim">
        {words.late.button}
        <span className="hide"> {title}</span>
      </summary>
      <form className="ask calm" action="/late" method="post">
        <input type="hidden" name="path" value={path} />
        <p>{words.late.question}</p>
        <div className="row">
          {starts.map(({ minutes, at: start }) => (
            <button className="plain" type="submit" name="minutes" value={minutes} key={minutes}>
              {words.late.to(english.unbroken(english.time(start, timeZone)), minutes)}
            </button>
          ))}
        </div>
      </form>
    </details>
  );
}

/** A button that does one thing to a file. */
export function Act({ action, path, label }: { action: string; path: string; label: string }) {
  return (
    <form action={action} method="post">
      <input type="hidden" name="path" value={path} />
      <button className="plain slim" type="submit">
        {label}
      </button>
    </form>
  );
}
