/** Every text in the fields of a document, with its path. */
export function* stringsIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<{ path: readonly PropertyKey[]; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  if (!value || typeof value !== 'object') return;
  const entries: Iterable<[PropertyKey, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, each] of entries) yield* stringsIn(each, [...path, key]);
}
