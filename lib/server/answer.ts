import type { UsedParts } from '@/lib/site/used-parts';

/** A complete, uncompressed response to a GET. */
export interface Answer {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: Uint8Array;
  /** Of a page: the origins that it may show in frames. */
  frames?: readonly string[];
  /** What it was made of, if that is known: the same answer is right in another edition where all of this is the same. */
  parts?: UsedParts | undefined;
}

export function textAnswer(status: number, text: string, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: Buffer.from(`${text}\n`),
  };
}
