/** As many signs as a slip changes: one digit mistyped, two exchanged. */
const MOST_CHANGED = 2;

/** Whether two codes or numbers are as near to each other as a slip of the hand brings them; what differs more is another. */
export function isSlipOf(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  if (one.length === other.length) return [...one].filter((sign, at) => sign !== other[at]).length <= MOST_CHANGED;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}
