/** The headline in the text of a file, without its quotes; undefined if it is open or cannot be read at a glance. */
export function titleIn(text: string): string | undefined {
  return /^title: (?!["']?TODO: )(["']?)(.+)\1$/m.exec(text)?.[2];
}
