/** Words as they begin a line: "conference call" is "Conference call". */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
