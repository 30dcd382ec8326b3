import { type ContentCopy, test } from './content';
import { expect } from './unit';

/** One way to break the content, and the one problem that its author must be shown. */
export interface Broken {
  /** What is wrong, as the subject of "… is refused". */
  rule: string;
  change: (content: ContentCopy) => void;
  file: string;
  /** Words on the line that the problem must name, unless the problem is of a whole file. */
  on?: string;
  field: string;
  /** Part of what the problem says was found. */
  found: string;
  /** Part of what the problem says to write instead. */
  fix: string;
}

/** A test for each way to break the content: it is refused with that problem, and no other. */
export function testEachIsRefused(table: Broken[]): void {
  for (const { rule, change, file, on, field, found, fix } of table) {
    test(`${rule} is refused`, ({ content }) => {
      expect(content.problems()).toEqual([]);
      change(content);
      const line = on === undefined ? undefined : content.lineOf(file, on);
      const problems = content.problems();
      expect(problems).toMatchObject([{ file, field }]);
      expect(problems[0]?.line).toBe(line);
      expect(problems[0]?.found).toContain(found);
      expect(problems[0]?.fix).toContain(fix);
    });
  }
}
