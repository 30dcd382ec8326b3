import { replaceContent } from '@/lib/content/store';
import { shiftClock } from '@/lib/process/environment';
import { test as base, type ContentCopy } from './content';

/** The instant that it is for this process, and the content that it serves. */
export interface Present {
  /** Sets the clock, which stands still until it is set again. */
  setTo(instant: string | number): void;
  /** Serves the content as its files are now. */
  reload(): void;
  content: ContentCopy;
}

const realNow = Date.now;

/**
 * The test function for whatever asks which edition it is. The clock itself is stopped, not shifted:
 * the shift is part of an edition's name, so that two shifts are never the same edition.
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
