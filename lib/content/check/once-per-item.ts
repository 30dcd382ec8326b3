import type { Loaded } from '../read/loaded';

/** A check of an item by itself, made once: an item that did not change is the same object. */
export function oncePerItem<T extends object, R>(check: (loaded: Loaded<T>) => R): (loaded: Loaded<T>) => R {
  const known = new WeakMap<T, R>();
  return (loaded) => {
    let result = known.get(loaded.item);
    if (result === undefined) {
      result = check(loaded);
      known.set(loaded.item, result);
    }
    return result;
  };
}
