import type { z } from 'zod';

/** Limit on rounds, each of which drops one rejected value: more than any file needs. */
const MOST = 200;

/**
 * Parses the fields of a version that was public under older rules. Values that the current schema rejects are dropped,
 * together with their list item or object if that is invalid without them.
 * @returns undefined if the rest is still invalid
 */
export function fittingFields<S extends z.ZodType>(fields: unknown, schema: S): z.output<S> | undefined {
  const rest = structuredClone(fields);
  for (let round = 0; round < MOST; round++) {
    const parsed = schema.safeParse(rest);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    if (!issue) return undefined;
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    if (!paths.every((path) => leaveOut(rest, path))) return undefined;
  }
  return undefined;
}

/** Removes the value at a path, or if missing its nearest existing parent. @returns false if only the root is left */
function leaveOut(fields: unknown, path: readonly PropertyKey[]): boolean {
  for (let length = path.length; length > 0; length--) {
    const owner = path.slice(0, length - 1).reduce<unknown>((at, key) => fieldOf(at, key), fields);
    const key = path[length - 1] as PropertyKey;
    if (fieldOf(owner, key) === undefined) continue;
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else delete (owner as Record<PropertyKey, unknown>)[key];
    return true;
  }
  return false;
}

function fieldOf(owner: unknown, key: PropertyKey): unknown {
  return owner && typeof owner === 'object' ? (owner as Record<PropertyKey, unknown>)[key] : undefined;
}
