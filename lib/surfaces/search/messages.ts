import type { SearchDocument } from './document';
import type { Found } from './find';
import type { LanguageSearch } from './query';

/** Input of the search thread. */
export interface SearchWorkerData {
  /** Absolute path of the folder for index files; undefined to write none. */
  folder: string | undefined;
}

/** What the search thread is told, one after the other. */
export type Order =
  /** What of all documents is not there as it is? */
  | { kind: 'compare'; documents: Pick<SearchDocument, 'key' | 'digest'>[] }
  | { kind: 'change'; put: SearchDocument[]; remove: string[] }
  /** Every document was put since the thread began: what else it has is not public any more. */
  | { kind: 'whole' }
  | { kind: 'ask'; search: LanguageSearch }
  | { kind: 'stop' };

export type NumberedOrder = Order & { id: number };

/** That an order was obeyed, in the same order. */
export interface Reply {
  id: number;
  found?: Found | undefined;
  /** Keys of documents that are to be put. */
  wanted?: string[] | undefined;
}
