const UNITS = ['bytes', 'kB', 'MB', 'GB'];

/** `1.2 MB`: decimal units, as file managers show them. @param bytes a whole number */
export function formatSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000;
    unit++;
  }
  const digits = unit > 0 && size < 9.95 ? 1 : 0;
  return `${size.toFixed(digits)} ${UNITS[unit]}`;
}
