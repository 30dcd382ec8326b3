/** The one empty list of all that have none: thousands of items have a dozen lists each, most of them empty. */
export const NONE: never[] = [];
Object.freeze(NONE);

/** A list, or that one. */
export function orNone<T extends readonly unknown[]>(list: T): T {
  return list.length === 0 ? (NONE as unknown as T) : list;
}
