import type { z } from 'zod';

/** More than any file has fields that a newer schema could refuse. */
const MOST = 200;

/**
 * The fields of what was public before, as far as a schema that may be newer takes them: what it refuses is left
 * out, and with it the item of a list that cannot do without.
 * @returns undefined where it takes nothing without them
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

/** Removes what a path leads to, or if it is missing, what lacks it. Whether there was anything but the whole. */
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
