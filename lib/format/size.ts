const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;

/**
 * `1.2 MB`: decimal units, as file managers show them.
 * @param bytes a whole number
 * @param point what separates the decimals
 */
export function formatSize(bytes: number, units: readonly string[] = UNITS, point = '.'): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  const digits = unit > 0 && size < 9.95 ? 1 : 0;
  return `${size.toFixed(digits).replace('.', point)} ${units[unit]}`;
}
