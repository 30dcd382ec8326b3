import type { Facts } from '@/wire/facts/types';
import { type ShownFact, shownFacts } from '@/wire/import/summary';
import { words } from '../words';
import { FactValue } from './fact-value';
import type { Mark } from './marked-words';

/** Every fact that was found, numbered, each linked with the words that state it. */
export function FoundFacts({ facts, marks }: { facts: Facts; marks: readonly Mark[] }) {
  const found = shownFacts(facts);
  const isMarked = (number: number) => marks.some((mark) => mark.number === number);
  return (
    <section>
      <h2>{words.draft.found}</h2>
      {found.length === 0 && <p className="hint">{words.draft.notFound}</p>}
      {found.map(({ name, value }, index) => (
        <div className="fact" id={`fact-${index + 1}`} key={`${name} ${value}`}>
          <p className="lab">
            <span className="n">{index + 1}</span> {name}{' '}
            {isMarked(index + 1) && (
              <a href={`#words-${index + 1}`}>
                {words.draft.inWords}
                <span className="hide">: {name}</span>
              </a>
            )}
          </p>
          <FactValue value={value} />
        </div>
      ))}
    </section>
  );
}

/** The stretches of the words that state facts. Where two overlap, the shorter one says more. */
export function marksOf(facts: Facts): Mark[] {
  const clashes = facts.contradictions.flatMap(({ at }) => at);
  const all = shownFacts(facts).flatMap(({ at }: ShownFact, index) =>
    at.map(
      ({ start, end }): Mark => ({
        start,
        end,
        number: index + 1,
        isClash: clashes.some((clash) => clash.start < end && start < clash.end),
      }),
    ),
  );
  const byLength = all.sort((a, b) => a.end - a.start - (b.end - b.start));
  const kept: Mark[] = [];
  for (const mark of byLength) {
    if (!kept.some((other) => other.start < mark.end && mark.start < other.end)) kept.push(mark);
  }
  return kept;
}
