/** A reason to write nothing, in words for the person at the terminal. */
export class ImportError extends Error {
  override name = 'ImportError';
}
