// The published types lack `preferred` (@types/negotiator 0.6.5).
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string | string[] | undefined> });
    /** The accepted ones of `available`, by quality, then in the order of `preferred`. Includes `identity`. */
    encodings<E extends string>(available: readonly E[], options: { preferred: readonly E[] }): E[];
  }
}
