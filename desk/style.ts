import { readFileSync } from 'node:fs';
import { join } from 'node:path';

let style: string | undefined;

/**
 * The style of every page of the desk. Colours, fonts and measures are the site's own: they are taken from its `@theme`,
 * so that there is one place that says them.
 */
export function deskStyle(): string {
  const sheet = (file: string) => readFileSync(join(process.cwd(), 'desk', file), 'utf8');
  style ??= `:root {${siteTheme()}}\n${sheet('desk.css')}${sheet('pages/preview.css')}`;
  return style;
}

function siteTheme(): string {
  const css = readFileSync(join(process.cwd(), 'app/globals.css'), 'utf8');
  const theme = /^@theme \{([^}]*)\}/m.exec(css)?.[1];
  if (theme === undefined) throw new Error('app/globals.css has no @theme.');
  return theme;
}
