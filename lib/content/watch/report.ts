import type { Problem } from '../problem';
import type { ContentStatus } from '../store';
import type { ContentChange, Rest } from './patch';

/** Input of the content thread. */
export interface WorkerData {
  /** Absolute path of the content directory. */
  directory: string;
  /** Absolute path of the withdrawal list. */
  withdrawals: string;
  /** Absolute path of the directory for public versions; undefined to store none. */
  stateDirectory: string | undefined;
  /** Of what a former process remembered. It stays open as long as the thread runs. */
  remembered: number | undefined;
}

/** Messages from the content thread to the serving thread. */
export type Report =
  /** What a former process remembered is sound. The serving thread reads it ahead; `known` changes are of it. */
  | { kind: 'remembered' }
  /** One batch of changes. The next is sent once the serving thread acknowledges it. */
  | { kind: 'changes'; changes: ContentChange[] }
  /** All batches since the last such message are sent: serve them now. */
  | { kind: 'content'; rest: Rest; status: ContentStatus }
  /** Nothing can be served: company.yaml has no usable version. */
  | { kind: 'unusable'; problems: Problem[] };
