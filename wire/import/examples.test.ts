import { expect, test } from '@/testing/unit';
import { GROUPS, scoreExamples } from '@/wire/facts/bench/examples';
import { CORE, sum } from '@/wire/facts/bench/score';
import { readFacts } from './import-release';

const examples = scoreExamples('wire/facts/examples', (bytes) => readFacts(bytes).facts);

for (const group of GROUPS) {
  const scored = examples.filter((example) => example.group === group);
  const tallies = scored.flatMap(({ name, score }) =>
    [...score.fields].map(([field, tally]) => ({ name, field, tally })),
  );

  test(`no fact found in the ${group} examples is wrong`, () => {
    const wrong = tallies.filter(({ tally }) => tally.wrong > 0).map(({ name, field }) => `${name}: ${field}`);
    expect(wrong).toEqual([]);
  });

  test(`almost all facts of the ${group} examples are found`, () => {
    const { right, missing } = sum(tallies.map(({ tally }) => tally));
    expect(right / (right + missing)).toBeGreaterThanOrEqual(0.98);
    const core = sum(tallies.filter(({ field }) => CORE.has(field)).map(({ tally }) => tally));
    expect(core.right / (core.right + core.missing)).toBeGreaterThanOrEqual(0.98);
  });

  test(`the contradictions of the ${group} examples are found, and no others`, () => {
    const apart = scored
      .filter(({ score: { flag } }) => flag === 'missed' || flag === 'false alarm')
      .map(({ name }) => name);
    expect(apart).toEqual([]);
  });
}
