/** A request that changes nothing, with the answer in words: what was refused, and what can be done. */
export class Refusal extends Error {
  override name = 'Refusal';
  /** @param status of HTTP */
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 413 | 503,
    readonly title: string,
    message: string,
  ) {
    super(message);
  }
}
