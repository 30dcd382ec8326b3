/**
 * A sentence with facts in it that are more than text: elements of a page, each where the language
 * puts it.
 */
export type Sentence<Fact> = readonly (string | Fact)[];

/** Tag of a template: sentence`It opens on ${when}.` */
export function sentence<Fact>(texts: TemplateStringsArray, ...facts: (string | Fact)[]): Sentence<Fact> {
  return texts
    .flatMap((text, index): (string | Fact)[] =>
      index < facts.length ? [text, facts[index] as string | Fact] : [text],
    )
    .filter((part) => part !== '');
}
