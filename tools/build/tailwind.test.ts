import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compile } from 'tailwindcss';
import { expect, test } from '@/testing/unit';

const { resolve } = createRequire(import.meta.url);

/** The style of the site, as Tailwind makes it for some classes. */
async function styleOf(classes: string[]): Promise<string> {
  const loadStylesheet = async (id: string, base: string) => {
    const path = resolve(id);
    return { path, base, content: readFileSync(path, 'utf8') };
  };
  const { build } = await compile(readFileSync('app/globals.css', 'utf8'), { loadStylesheet });
  return build(classes);
}

// One of each kind: a breakpoint and a display, a size of text, a weight, a radius, a width, a colour, a distance.
for (const name of ['md:flex', 'text-sm', 'font-bold', 'rounded', 'max-w-prose', 'text-red-700', 'p-4', 'shadow-sm']) {
  test(`Tailwind's utility ${name} has its default meaning`, async () => {
    expect(await styleOf([name])).toContain(`.${name.replace(':', '\\:')} {`);
  });
}

test("the site's own colours and sizes are utilities too", async () => {
  const style = await styleOf(['bg-paper', 'text-muted', 'text-lead', 'font-serif']);
  for (const name of ['bg-paper', 'text-muted', 'text-lead', 'font-serif']) expect(style).toContain(`.${name} {`);
  expect(style).toContain('Charter');
});

test('a variable of the theme that nothing uses adds no weight', async () => {
  const style = await styleOf(['flex']);
  expect(style).toContain('--color-paper:');
  expect(style).not.toMatch(/--color-red-700|--breakpoint|--radius/);
});
