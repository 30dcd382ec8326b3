import { readFileSync } from 'node:fs';
import { expect, test } from '@/testing/unit';
import { COLOURS } from './colours';

const whole = (colour: string) => (colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour);

test('the style sheet has the same colours', () => {
  const css = readFileSync('app/globals.css', 'utf8');
  for (const [name, { light, dark }] of Object.entries(COLOURS)) {
    const [, first = '', second = ''] = new RegExp(`--color-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? [];
    expect({ name, light: whole(first), dark: whole(second) }).toEqual({ name, light, dark });
  }
});
