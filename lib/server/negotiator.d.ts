// Published types know nothing of `preferred` yet (@types/negotiator 0.6.5).
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string | string[] | undefined> });
    /** The available encodings that are accepted: by quality, then as preferred. `identity` counts as one. */
    encodings<E extends string>(available: readonly E[], options: { preferred: readonly E[] }): E[];
  }
}
