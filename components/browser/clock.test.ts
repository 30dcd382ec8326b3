import { setGlobals } from '@/testing/globals';
import { expect, test } from '@/testing/unit';

const START = Date.parse('2012-01-27T12:00:00Z');

/** The two clocks of a device, and a server that answers when it is told to. */
function device() {
  const clocks = { date: START, counter: 0 };
  const asked: { onload(): void; onerror(): void }[] = [];
  const retries: (() => void)[] = [];
  let serverAt = START;
  class Request {
    onload = () => {};
    onerror = () => {};
    open() {}
    send() {
      asked.push(this);
    }
    getResponseHeader() {
      return `clock;desc="${serverAt / 1000}"`;
    }
  }
  const globals = {
    Date: { now: () => clocks.date },
    performance: { now: () => clocks.counter, getEntriesByType: (): object[] => [] },
    XMLHttpRequest: Request,
    document: { querySelector: () => null },
    location: { pathname: '/events/call' },
    dispatchEvent: () => true,
    setTimeout: (retry: () => void) => retries.push(retry),
  };
  return {
    globals,
    asked,
    retries,
    wait: (ms: number) => {
      clocks.date += ms;
      clocks.counter += ms;
      serverAt += ms;
    },
    sleep: (ms: number) => {
      clocks.date += ms;
      serverAt += ms;
    },
    setDate: (ms: number) => {
      clocks.date += ms;
    },
    answer: () => asked.pop()?.onload(),
    server: () => serverAt,
  };
}

/** The module as it is loaded on that device. */
async function loaded({ globals }: ReturnType<typeof device>) {
  const restore = setGlobals(globals);
  const { askClock, now, startClock } = await import('./clock');
  return { askClock, now, startClock, restore };
}

test('after a sleep the clock is right at the next tick, and the server is asked', async () => {
  const laptop = device();
  const clock = await loaded(laptop);
  try {
    clock.startClock();
    laptop.answer();
    laptop.wait(1000);
    expect(clock.now()).toBe(laptop.server());
    expect(laptop.asked).toHaveLength(0);

    laptop.sleep(3_600_000);
    expect(clock.now()).toBe(laptop.server());
    expect(laptop.asked).toHaveLength(1);
    // One question is enough.
    expect(clock.now()).toBe(laptop.server());
    expect(laptop.asked).toHaveLength(1);
    laptop.answer();
    expect(clock.now()).toBe(laptop.server());

    // Slower than anybody sleeps: clocks of a device never run quite alike.
    for (let tick = 0; tick < 100; tick++) {
      laptop.wait(1000);
      laptop.setDate(5);
      expect(clock.now()).toBe(laptop.server());
    }
    expect(laptop.asked).toHaveLength(0);

    // Somebody sets the clock: an answer of the server puts it right.
    laptop.setDate(7_200_000);
    clock.now();
    laptop.answer();
    expect(clock.now()).toBe(laptop.server());
    laptop.setDate(-7_200_000);
    expect(clock.now()).toBe(laptop.server());

    // Awake, and no network yet.
    laptop.sleep(60_000);
    clock.now();
    laptop.asked.pop()?.onerror();
    expect(laptop.retries).toHaveLength(1);
    laptop.retries.pop()?.();
    expect(laptop.asked).toHaveLength(1);
  } finally {
    clock.restore();
  }
});

test('the time that the server needed for the page is not taken for that of the network', async () => {
  for (const connection of [
    { connectStart: 60, connectEnd: 100, secureConnectionStart: 0 },
    { connectStart: 20, connectEnd: 100, secureConnectionStart: 60 },
  ]) {
    const phone = device();
    const clock = await loaded(phone);
    try {
      // Asked at 100, made at 2080, here at 2100: 40 milliseconds there and back.
      phone.wait(2080);
      const serverTiming = [{ name: 'clock', description: String(phone.server() / 1000) }];
      const page = { transferSize: 1, serverTiming, requestStart: 100, responseStart: 2100, ...connection };
      phone.globals.performance.getEntriesByType = () => [page];
      phone.wait(220);
      clock.startClock();
      expect(phone.asked).toHaveLength(0);
      expect(clock.now()).toBe(phone.server());
    } finally {
      clock.restore();
    }
  }
});

test('on a connection that was open before, the stamp is taken to be of the middle of the wait', async () => {
  const phone = device();
  const clock = await loaded(phone);
  try {
    phone.wait(120);
    const serverTiming = [{ name: 'clock', description: String(phone.server() / 1000) }];
    const open = { connectStart: 90, connectEnd: 90, secureConnectionStart: 0 };
    const page = { transferSize: 1, serverTiming, requestStart: 100, responseStart: 140, ...open };
    phone.globals.performance.getEntriesByType = () => [page];
    phone.wait(80);
    clock.startClock();
    expect(clock.now()).toBe(phone.server());
  } finally {
    clock.restore();
  }
});
