interface Around {
  before?: RegExp;
  after?: RegExp;
  flags?: string;
}

/** A pattern of a list of phrases: any of them, with what stands before and after it. A line holds phrases of one kind. */
export function oneOf(phrases: readonly RegExp[], { before, after, flags = 'i' }: Around = {}): RegExp {
  const sources = phrases.map(({ source }) => source).join('|');
  return new RegExp(`${before?.source ?? ''}(?:${sources})${after?.source ?? ''}`, flags);
}
