import { test as base, expect } from '@playwright/test';

export { expect };

export interface UnitOptions {
  /** The time zone of the process that a project's tests run in. */
  zone: string;
}

/** The test function for unit tests: runs in the zone of its project. */
export const test = base.extend<object, UnitOptions & { inZone: undefined }>({
  zone: ['UTC', { option: true, scope: 'worker' }],
  inZone: [
    async ({ zone }, use) => {
      process.env.TZ = zone;
      if (new Intl.DateTimeFormat().resolvedOptions().timeZone !== zone)
        throw new Error(`This process is not in ${zone}.`);
      await use(undefined);
    },
    { auto: true, scope: 'worker' },
  ],
});
