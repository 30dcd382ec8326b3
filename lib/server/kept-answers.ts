import { LRUCache } from 'lru-cache';
import type { EncodedAnswer } from './encode';

/** `always`: for as long as its edition lasts. `search`: apart, since there is no end of things to search for. */
export type Place = 'always' | 'other' | 'search';

const MEGABYTE = 1024 * 1024;

/** An archive of 2,000 releases with all their forms. Twice at most: the edition before is kept too. */
const OTHERS_BYTES = 64 * MEGABYTE;
const SEARCHES_BYTES = 4 * MEGABYTE;

/** Headers, and what the maps themselves take. */
const OVERHEAD_BYTES = 1000;

/** The answers of an edition: made once, and kept as long as there is room, those that were asked for last the longest. */
export class KeptAnswers {
  private readonly underWay = new Map<string, Promise<EncodedAnswer>>();
  private readonly always = new Map<string, EncodedAnswer>();
  private readonly others: LRUCache<string, EncodedAnswer>;
  private readonly searches = lru(SEARCHES_BYTES);

  /** @param bytes how much of what has no lasting place is kept */
  constructor(bytes = OTHERS_BYTES) {
    this.others = lru(bytes);
  }

  get(path: string): EncodedAnswer | Promise<EncodedAnswer> | undefined {
    return this.always.get(path) ?? this.others.get(path) ?? this.searches.get(path) ?? this.underWay.get(path);
  }

  /** Keeps an answer that is being made. One that says `no-store` is given to those who ask meanwhile, and to no others. */
  keep(requested: string, making: Promise<EncodedAnswer>, place: Place): void {
    // A part of a string holds the whole of it in memory, here all that was asked with it.
    const path = Buffer.from(requested).toString();
    this.underWay.set(path, making);
    const done = () => this.underWay.delete(path);
    making.then((answer) => {
      done();
      if (answer.headers['cache-control'] === 'no-store') return;
      if (place === 'always') this.always.set(path, answer);
      else (place === 'search' ? this.searches : this.others).set(path, answer);
    }, done);
  }
}

function lru(maxSize: number): LRUCache<string, EncodedAnswer> {
  return new LRUCache({ maxSize, sizeCalculation: sizeOf });
}

function sizeOf({ body, encoded }: EncodedAnswer, path: string): number {
  const bodies = [body, ...Object.values(encoded)];
  return OVERHEAD_BYTES + path.length + bodies.reduce((bytes, each) => bytes + each.length, 0);
}
