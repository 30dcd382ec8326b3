/** A mistake of the person at the terminal: shown as its message alone. */
export class UsageError extends Error {
  override name = 'UsageError';
}
