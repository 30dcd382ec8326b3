/** Runs something, and returns what it logs instead of logging it. */
export async function logged(run: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const { write } = process.stderr;
  process.stderr.write = ((line: string) => lines.push(line) > 0) as typeof write;
  await run().finally(() => {
    process.stderr.write = write;
  });
  return lines.join('');
}
