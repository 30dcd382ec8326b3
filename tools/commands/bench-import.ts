import { GROUPS, type ScoredExample, scoreExamples } from '@/wire/facts/bench/examples';
import { get } from '@/wire/facts/bench/same-value';
import { CORE, FIELDS, type ScoredField, sum, type Tally } from '@/wire/facts/bench/score';
import { readFacts } from '@/wire/import/import-release';
import { runCommand } from './run-command';

const HELP = `npm run bench:import

Finds the facts of the example releases in wire/facts/examples, and prints how many are found and how many of those are
right: by field, then what differs in each release.
`;

await runCommand({ help: HELP }, () => {
  const examples = scoreExamples('wire/facts/examples', (bytes) => readFacts(bytes).facts);
  for (const group of GROUPS)
    printGroup(
      group,
      examples.filter((example) => example.group === group),
    );
});

function printGroup(group: string, examples: ScoredExample[]): void {
  console.log(`${group}: ${examples.length} releases\n`);
  console.log(row('field', 'right', 'wrong', 'missing', 'precision', 'recall'));
  for (const field of FIELDS)
    printTally(
      field,
      tallyOf(examples, (each) => each === field),
    );
  printTally(
    'core',
    tallyOf(examples, (field) => CORE.has(field)),
  );
  printTally(
    'all',
    tallyOf(examples, () => true),
  );
  const flags = (flag: string) => examples.filter(({ score }) => score.flag === flag).length;
  console.log(
    `\ncontradictions: ${flags('hit')} found, ${flags('missed')} missed, ${flags('false alarm')} false alarms\n`,
  );
  for (const example of examples) printDifferences(example);
  console.log('');
}

function tallyOf(examples: ScoredExample[], chosen: (field: ScoredField) => boolean): Tally {
  return sum(
    examples.flatMap(({ score }) => [...score.fields].filter(([field]) => chosen(field)).map(([, tally]) => tally)),
  );
}

function printTally(label: string, { right, wrong, missing }: Tally): void {
  if (right + wrong + missing === 0) return;
  const rate = (part: number) => (right + part === 0 ? '-' : (right / (right + part)).toFixed(3));
  console.log(row(label, right, wrong, missing, rate(wrong), rate(missing)));
}

function row(label: string, ...cells: (string | number)[]): string {
  return label.padEnd(24) + cells.map((cell) => String(cell).padStart(10)).join('');
}

function printDifferences({ name, expected, output, score }: ScoredExample): void {
  const differ = [...score.fields].filter(([, { wrong, missing }]) => wrong + missing > 0).map(([field]) => field);
  const flag = score.flag === 'missed' || score.flag === 'false alarm' ? `  contradictions: ${score.flag}` : '';
  if (differ.length === 0 && !flag) return;
  console.log(name + flag);
  for (const field of differ) {
    const path = field.startsWith('contacts.') ? 'contacts' : field;
    console.log(
      `  ${field}: expected ${JSON.stringify(get(expected, path))}, found ${JSON.stringify(get(output, path))}`,
    );
  }
}
