import { createInterface } from 'node:readline/promises';
import { fieldName } from '@/lib/content/read/document';
import { type ImportFields, openFields, setField, Todo } from './todo';

/** Asks a person at a terminal for what is open; an empty answer leaves it so. */
export interface Asker {
  ask(question: string): Promise<string>;
  close(): void;
}

/** The terminal that the command was started from, unless its input or its messages go elsewhere. */
export function terminal(): Asker | undefined {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // The end of input (Ctrl-D) leaves all the rest open.
  let ended = false;
  const end = new Promise<string>((resolve) =>
    lines.once('close', () => {
      ended = true;
      resolve('');
    }),
  );
  return {
    ask: async (question) => (ended ? '' : Promise.race([lines.question(question), end])),
    close: () => lines.close(),
  };
}

/**
 * Asks for each open field of a file until the answer can be used.
 * @param refusal says why a value cannot stand in the field; undefined where it can
 * @param answers what was answered before: the same question is asked once
 */
export async function decide(
  file: string,
  fields: ImportFields,
  asker: Asker,
  refusal: (path: PropertyKey[]) => string | undefined,
  answers: Map<string, string>,
): Promise<void> {
  for (const { path, todo } of openFields(fields)) {
    const known = answers.get(todo.what);
    if (known !== undefined) {
      setField(fields, path, known);
      if (refusal(path) === undefined) continue;
      setField(fields, path, new Todo(todo.what, todo.suggestion));
    }
    for (;;) {
      const yes = todo.suggestion ? `\n  y: ${todo.suggestion}` : '';
      const answer = (
        await asker.ask(`\n${file}  ${fieldName(path)}\n  ${todo.what}${yes}\n  (Enter leaves it open) > `)
      ).trim();
      if (answer === '') break;
      const value = answer === 'y' && todo.suggestion ? todo.suggestion : answer;
      setField(fields, path, value);
      const why = refusal(path);
      if (why === undefined) {
        answers.set(todo.what, value);
        break;
      }
      setField(fields, path, new Todo(todo.what, todo.suggestion));
      await asker.ask(`  That cannot stand there: ${why}. (Enter) `);
    }
  }
}
