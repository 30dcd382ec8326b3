import { translationName } from '../read/translation';
import type { Context } from './context';

const paths = new WeakMap<Context, ReadonlyMap<string, ReadonlyMap<string, string>>>();

/** The paths of the translations of each file, by the codes of their languages. */
export function translationPaths(context: Context): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const known = paths.get(context);
  if (known) return known;
  const { found, record } = context;
  const byFirst = new Map<string, Map<string, string>>();
  const unreadable = [...record.keys()].filter((path) => found.isUnreadable(path));
  for (const path of [...found.translations.keys(), ...unreadable]) {
    const name = translationName(path);
    if (!name) continue;
    const own = byFirst.get(name.first) ?? new Map<string, string>();
    byFirst.set(name.first, own.set(name.language, path));
  }
  paths.set(context, byFirst);
  return byFirst;
}
