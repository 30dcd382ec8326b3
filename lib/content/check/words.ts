import type { SourceFile } from '../read/loaded';

/** The words of a document, and where they stand in its file. */
export interface Words {
  body: string;
  /** The file and line of an offset in the body. */
  place(offset: number): { file: string; line: number };
}

export function wordsOf({ file, document }: SourceFile): Words {
  const { body, bodyLine } = document;
  return { body, place: (offset) => ({ file, line: bodyLine + body.slice(0, offset).split('\n').length }) };
}
