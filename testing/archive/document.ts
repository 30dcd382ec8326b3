import { stringify } from 'yaml';
import type { Random } from './random';
import type { Vocabulary } from './vocabulary';

/** An MDX file of the content directory. */
export interface Written {
  slug: string;
  fields: object;
  body: string;
}

/** The file as its author would write it. */
export function mdx({ fields, body }: Written): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}\n`;
}

/** Makes unique slugs. */
export class Slugs {
  private readonly given = new Set<string>();

  of(text: string): string {
    const words =
      text
        .replace(/^ImmunoGen, Inc\. /, '')
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? [];
    const base = words.slice(0, 10).join('-');
    let slug = base;
    for (let count = 2; this.given.has(slug); count++) slug = `${base}-${count}`;
    this.given.add(slug);
    return slug;
  }
}

/** Paragraphs of a few sentences with a number of words. No sentence is repeated before all others were used. */
export function paragraphs(
  random: Random,
  vocabulary: Vocabulary,
  sentences: readonly string[],
  words: number,
): string {
  const written: string[] = [];
  let left: string[] = [];
  const sentence = () => {
    if (left.length === 0) left = [...sentences];
    const [template = ''] = left.splice(random.int(0, left.length - 1), 1);
    return capital(vocabulary.fill(template));
  };
  for (let count = 0; count < words; ) {
    const paragraph = Array.from({ length: random.int(2, 5) }, sentence).join(' ');
    count += paragraph.split(' ').length;
    written.push(paragraph);
  }
  return written.join('\n\n');
}

/** Starts a sentence with a capital. */
export function capital(sentence: string): string {
  return sentence.replace(/^[^\p{L}\p{N}]*\p{Ll}/u, (start) => start.toUpperCase());
}
