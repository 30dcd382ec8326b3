import { createInterface } from 'node:readline/promises';
import { fieldName } from '@/lib/content/read/document';
import { type ImportFields, openFields, setField, type Todo } from './todo';

/** Asks a person for what is open; an empty answer leaves it so. */
export interface Asker {
  /**
   * @param question as it is shown at a terminal
   * @param about the open field, unless it asks for something else
   */
  ask(question: string, about?: OpenField): Promise<string>;
  close(): void;
}

/** An open field of a file. */
export interface OpenField {
  /** As in `releases/results.mdx`. */
  file: string;
  /** As in `dialIn[0].number`. */
  field: string;
  todo: Todo;
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

/** The answer to an offer that leaves the field out. */
const NONE = 'n';

/**
 * Asks for each open field of a file until the answer can be used, and then for those that the answers opened.
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
  const asked = new Set<string>();
  const nextOpen = () => openFields(fields).find(({ path, todo }) => !asked.has(`${fieldName(path)}\n${todo.what}`));
  for (let next = nextOpen(); next; next = nextOpen()) {
    const { path, todo } = next;
    const { what, suggestion, offer } = todo;
    asked.add(`${fieldName(path)}\n${what}`);
    /** Puts an answer into its field; why that cannot be, with the field open again. */
    const put = (answer: string): string | undefined => {
      setField(fields, path, offer ? (answer === NONE ? undefined : offer.read(answer)) : answer);
      const why = refusal(path);
      if (why !== undefined) setField(fields, path, todo);
      return why;
    };
    // With another proposal it is another question: the last days of two replays.
    const question = `${what}\n${suggestion ?? ''}`;
    const known = answers.get(question);
    if (known !== undefined && put(known) === undefined) continue;
    for (;;) {
      const choices = [suggestion && `\n  y: ${suggestion}`, offer && `\n  ${NONE}: leave the field out`];
      const field = fieldName(path);
      const answer = (
        await asker.ask(
          `\n${file}  ${field}\n  ${what}${choices.filter(Boolean).join('')}\n  (Enter leaves it open) > `,
          { file, field, todo },
        )
      ).trim();
      if (answer === '') break;
      const value = answer === 'y' && suggestion ? suggestion : answer;
      const why = put(value);
      if (why === undefined) {
        answers.set(question, value);
        break;
      }
      await asker.ask(`  That cannot stand there: ${why}. (Enter) `);
    }
  }
}
