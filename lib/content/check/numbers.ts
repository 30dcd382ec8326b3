import { isSlipOf } from '@/wire/facts/slips';
import type { Code, Fact, StatedNumber } from '@/wire/facts/types';
import { fieldName } from '../read/document';
import type { CallEvent, Company, DialIn } from '../types';
import type { Comparison, Statement } from './comparison';

/** Numbers and codes of the live call and of its replay by telephone. */
export function compareNumbers(event: CallEvent, statement: Statement, comparison: Comparison): void {
  const { facts, later, events, company } = statement;
  const others = events.filter(({ slug }) => slug !== event.slug);
  const live = facts.calls.length > 0 ? facts.calls : facts.call ? [facts.call] : [];
  const compared = [
    {
      path: ['dialIn'],
      own: event.dialIn,
      numbers: live.flatMap(({ dialIn }) => dialIn),
      codes: facts.passcodes.live,
      laterNumbers: later.flatMap(({ call }) => call?.dialIn ?? []),
      laterCodes: later.flatMap(({ passcodes }) => passcodes.live),
      elsewhere: others.flatMap(({ dialIn }) => dialIn),
    },
    {
      path: ['replay', 'dialIn'],
      own: event.replay?.dialIn ?? [],
      numbers: facts.phoneReplay?.numbers ?? [],
      codes: facts.passcodes.replay,
      laterNumbers: later.flatMap(({ phoneReplay }) => phoneReplay?.numbers ?? []),
      laterCodes: later.flatMap(({ passcodes }) => passcodes.replay),
      elsewhere: others.flatMap(({ replay }) => replay?.dialIn ?? []),
    },
  ];
  for (const { path, own, numbers, codes, laterNumbers, laterCodes, elsewhere } of compared) {
    if (own.length === 0) continue;
    const isSaid = (number: string) => [...numbers, ...laterNumbers].some((stated) => stated.number.value === number);
    // What a later release states has taken the place of what was announced.
    const isReplaced = (number: string) =>
      laterNumbers.some(
        (later) =>
          !numbers.some((each) => each.number.value === later.number.value) && isSlipOf(later.number.value, number),
      );
    const known = new Set([...own, ...elsewhere].map(({ number }) => number));
    const slips = elsewhere.filter(({ number }) => !isSaid(number));
    const missing = numbers.filter(
      ({ number: { value } }) =>
        !known.has(value) &&
        !isReplaced(value) &&
        !isContact(value, company) &&
        !slips.some(({ number }) => isSlipOf(number, value)),
    );
    numbersDiffer(
      path,
      own.filter(({ number }) => !isSaid(number)),
      own,
      missing,
      comparison,
    );
    codesDiffer(path, own, codes, laterCodes, elsewhere, comparison);
  }
}

/** The number of a contact who stands near the call's is not to be dialled for it. */
function isContact(number: string, { contacts }: Company): boolean {
  return [...contacts.values()].some(({ phone }) => phone === number);
}

/** A number near to a stated one that is missing is a slip; one that is far from all is a further one. */
function numbersDiffer(
  path: string[],
  unsaid: readonly DialIn[],
  own: readonly DialIn[],
  missing: readonly StatedNumber[],
  comparison: Comparison,
): void {
  const slips = new Set<StatedNumber>();
  unsaid.forEach((dialIn) => {
    const { number } = dialIn;
    const index = own.indexOf(dialIn);
    const meant = missing.find((each) => isSlipOf(each.number.value, number));
    if (!meant) return;
    slips.add(meant);
    comparison.differs({
      code: 'number-differs',
      path: [...path, index, 'number'],
      field: fieldName([...path, index, 'number']),
      found: number,
      values: [number, meant.number.value],
      stated: [meant.number],
      expected: meant.number.value,
      value: meant.number.value,
      why: 'callers reach somebody else',
    });
  });
  for (const { number } of missing.filter((each) => !slips.has(each))) {
    comparison.differs({
      code: 'number-missing',
      path,
      field: fieldName(path),
      found: own.map((each) => each.number).join(', '),
      values: [...own.map((each) => each.number), number.value],
      stated: [number],
      expected: `${number.value} besides`,
      why: 'the announcement names it, and callers look for it here',
    });
  }
}

/** A code that is not stated, while a stated one is nobody's. */
function codesDiffer(
  path: string[],
  own: readonly DialIn[],
  stated: readonly Fact<Code>[],
  later: readonly Fact<Code>[],
  elsewhere: readonly DialIn[],
  comparison: Comparison,
): void {
  const codes = stated.flatMap((code) =>
    code.value.value === undefined ? [] : [{ code, spoken: plain(code.value.value) }],
  );
  const used = new Set([...own, ...elsewhere].flatMap(({ passcode }) => (passcode ? [plain(passcode)] : [])));
  const missing = codes.find(({ spoken }) => !used.has(spoken));
  if (!missing) return;
  own.forEach(({ passcode }, index) => {
    const isSaid = (code: string) => [...stated, ...later].some(({ value }) => plain(value.value ?? '') === code);
    if (!passcode || isSaid(plain(passcode))) return;
    comparison.differs({
      code: 'passcode-differs',
      path: [...path, index, 'passcode'],
      field: fieldName([...path, index, 'passcode']),
      found: passcode,
      values: [passcode, missing.code.value.value ?? ''],
      stated: [missing.code],
      expected: missing.code.value.value ?? '',
      value: missing.code.value.value,
      why: 'callers are not let in',
    });
  });
}

/** As people hear it: without spaces, hyphens and capitals. */
function plain(code: string): string {
  return code.replace(/[\s-]/g, '').toLowerCase();
}
