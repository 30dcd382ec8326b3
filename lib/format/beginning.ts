/** The beginning of a text where there is room for so many characters only: whole words, and a mark that there is more. */
export function beginningOf(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, line.lastIndexOf(' ', most - 2))} …`;
}
