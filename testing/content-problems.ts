import { type ContentCopy, test } from './content';
import { expect } from './unit';

/** One way to break the content, and the one problem that must be reported. */
export interface Broken {
  /** The subject of "… is refused". */
  rule: string;
  change: (content: ContentCopy) => void;
  file: string;
  /** Text on the line of the problem, unless it is about a whole file. */
  on?: string;
  field: string;
  /** Part of the value that the problem shows. */
  found: string;
  /** Part of the fix that the problem suggests. */
  fix: string;
}

/** Tests that each broken content is refused with exactly that problem. */
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
