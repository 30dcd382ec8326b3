/** A mistake in a command line. Only its message is shown. */
export class UsageError extends Error {
  override name = 'UsageError';
}
