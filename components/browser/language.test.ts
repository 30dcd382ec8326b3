import { setGlobals } from '@/testing/globals';
import { expect, test } from '@/testing/unit';

test('what needs Intl is loaded and written in tasks of its own, in order, and later at once', async () => {
  const tasks: (() => void)[] = [];
  const restore = setGlobals({
    document: { documentElement: { lang: 'en' } },
    setTimeout: (task: () => void) => tasks.push(task),
  });
  try {
    const { withLanguage } = await import('./language');
    const written: string[] = [];
    withLanguage(() => written.push('time'));
    withLanguage(() => written.push('countdown'));
    expect(written).toEqual([]);

    const writtenBy = tasks.map((task) => {
      const already = written.length;
      task();
      return written.slice(already);
    });
    // Never two in one task, nor with what is loaded for the first.
    expect(writtenBy).toEqual([[], [], ['time'], [], [], ['countdown']]);

    withLanguage(() => written.push('the next minute'));
    expect(written.at(-1)).toBe('the next minute');
    expect(tasks).toHaveLength(6);
  } finally {
    restore();
  }
});
