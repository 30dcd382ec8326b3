import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compile } from 'tailwindcss';
import { expect, test } from '@/testing/unit';

const { resolve } = createRequire(import.meta.url);

/** The style sheet of the site with utilities for some classes. */
async function styleOf(classes: string[]): Promise<string> {
  const loadStylesheet = async (id: string, base: string) => {
    const path = id.startsWith('.') ? join('app', id) : resolve(id);
    return { path, base, content: readFileSync(path, 'utf8') };
  };
  const { build } = await compile(readFileSync('app/globals.css', 'utf8'), { loadStylesheet });
  return build(classes);
}

// One utility of each kind: breakpoint, font size, weight, radius, width, colour, spacing, shadow.
for (const name of ['md:flex', 'text-sm', 'font-bold', 'rounded', 'max-w-prose', 'text-red-700', 'p-4', 'shadow-sm']) {
  test(`the Tailwind utility ${name} works`, async () => {
    expect(await styleOf([name])).toContain(`.${name.replace(':', '\\:')} {`);
  });
}

test("the site's own colours, sizes and fonts are utilities too", async () => {
  const style = await styleOf(['bg-paper', 'text-muted', 'max-w-page', 'font-serif']);
  for (const name of ['bg-paper', 'text-muted', 'max-w-page', 'font-serif']) expect(style).toContain(`.${name} {`);
  expect(style).toContain('Charter');
});

test('unused theme variables are left out', async () => {
  const style = await styleOf(['flex']);
  expect(style).toContain('--color-paper:');
  expect(style).not.toMatch(/--color-red-700|--breakpoint|--radius/);
});
