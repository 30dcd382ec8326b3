import { setImmediate as nextTurn } from 'node:timers/promises';

/** How many items are looked at between two pauses: some milliseconds' worth. */
const ITEMS_OF_A_STEP = 1000;

/** How long small steps may hold the process. */
const SLICE_MS = 5;

/** Does something for each item, and pauses after every thousand and at the end. */
export function* eachInSteps<T>(items: Iterable<T>, act: (item: T) => void): Generator<void> {
  let count = 0;
  for (const item of items) {
    act(item);
    count++;
    if (count % ITEMS_OF_A_STEP === 0) yield;
  }
  yield;
}

/** The result of something that is done in steps, without its pauses. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The result of something that is done in steps, between which requests are answered. */
export async function inSteps<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTurn();
  }
}

/** The same of many small steps: requests are answered after some milliseconds of them. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    for (const since = performance.now(); performance.now() - since < SLICE_MS; ) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await nextTurn();
  }
}
