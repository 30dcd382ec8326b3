import type { WallTime } from '@/lib/domain/instant';
import { wallTimeAt } from '@/lib/domain/wall-time';
import { now } from '@/lib/process/clock';
import type { Desk } from '../desk';
import type { ReadForm } from '../drafts/form';
import { readTime } from '../times/reading';
import { spelled } from '../times/spelled';
import { CHANGES, type Change } from './change-file';

/** The form of a change, as it was typed and as it was understood. */
export interface ChangeForm extends Change, Pick<ReadForm, 'spelled' | 'refused'> {
  path: string;
  title: string;
  /** What this file can change to. */
  kinds: readonly Change['kind'][];
  typed: Readonly<Record<string, string>>;
  /** The new start as it has to be shown before a draft is made of it; empty without one. */
  shown: string;
  /** The zone in which the times of the file are written. */
  zone: string;
}

/** @throws Refusal if the file is not there */
export function changeForm(desk: Desk, typed: Record<string, string>): ChangeForm {
  const { path = '', note = '' } = typed;
  const text = desk.textOf(path);
  const zone = /^timeZone: (\S+)$/m.exec(text)?.[1] ?? desk.company.timeZone;
  const kinds = path.startsWith('releases/') ? (['correct'] as const) : CHANGES;
  const kind = kinds.find((each) => each === typed.kind) ?? kinds[0];
  const out: Pick<ReadForm, 'spelled' | 'refused'> & { start?: WallTime } = { spelled: new Map(), refused: new Map() };
  let shown = '';
  if (kind === 'move' && typed.day !== undefined) {
    const reading = readTime({ day: typed.day, hour: typed.hour ?? '', zone }, zone);
    if ('why' in reading) out.refused = new Map([['day', reading]]);
    else {
      const { here } = spelled(reading.at, zone);
      Object.assign(out, { spelled: new Map([['day', spelled(reading.at, zone)]]), start: reading.wallTime });
      shown = here;
    }
  }
  return {
    ...out,
    path,
    title: /^title: (.*)$/m.exec(text)?.[1] ?? path,
    kinds,
    kind,
    note: note.replace(/\s+/g, ' ').trim(),
    at: wallTimeAt(now(), zone),
    typed,
    shown,
    zone,
  };
}
