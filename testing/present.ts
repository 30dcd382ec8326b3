import { replaceContent } from '@/lib/content/store';
import { shiftClock } from '@/lib/process/environment';
import { test as base, type ContentCopy } from './content';

/** The current instant and content of this process. */
export interface Present {
  /** Sets the clock, which then stands still. */
  setTo(instant: string | number): void;
  /** Loads the content from its files. */
  reload(): void;
  content: ContentCopy;
}

const realNow = Date.now;

/**
 * The test function for tests of editions. The clock is stopped, not shifted, since the shift is part of
 * an edition's key.
 */
export const test = base.extend<{ present: Present }>({
  present: async ({ content }, use) => {
    const reload = () => replaceContent(content.accept());
    process.env.CONTENT_DIR = content.directory;
    shiftClock(0);
    reload();
    await use({
      content,
      reload,
      setTo: (instant) => {
        const now = typeof instant === 'number' ? instant : Date.parse(instant);
        Date.now = () => now;
      },
    });
    Date.now = realNow;
    delete process.env.CONTENT_DIR;
    shiftClock(0);
  },
});
