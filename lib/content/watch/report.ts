import type { Problem } from '../problem';
import type { ContentStatus } from '../store';
import type { Change, Rest } from './patch';

/** What the thread that reads content is started with. */
export interface WorkerData {
  /** Absolute path of the content. */
  directory: string;
  /** Absolute path of where the public versions are kept; undefined to keep none. */
  stateDirectory: string | undefined;
}

/** What the thread that reads content tells the one that answers. */
export type Report =
  /** A part of what has changed; it is answered before the next part is sent. */
  | { kind: 'changes'; changes: Change[] }
  /** All that has changed since the last content was told: it is served from now on. */
  | { kind: 'content'; rest: Rest; status: ContentStatus }
  /** Nothing can be served, for there is no company. */
  | { kind: 'unusable'; problems: Problem[] };
