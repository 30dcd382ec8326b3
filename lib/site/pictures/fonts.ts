import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesDirectory } from '@/lib/content/read/stored-file';
import type { Company } from '@/lib/content/types';
import { type Glyphs, glyphsOf } from '@/lib/format/font-glyphs';
import { environment } from '@/lib/process/environment';
import { log } from '@/lib/process/log';

/** A font for pictures, with the characters that it has. */
export interface Font {
  name: string;
  data: Buffer;
  glyphs: Glyphs;
}

/** Latin, Greek and Cyrillic in Noto Sans; signs in DejaVu Sans, which comes last. */
const FOLDER = 'lib/site/pictures/fonts';

let own: Font[] | undefined;

/** The fonts for a company's pictures, in order of preference: its `pictureFont`, then those of the site. */
export function fontsOf({ pictureFont }: Pick<Company, 'pictureFont'>): Font[] {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), FOLDER);
  own ??= readdirSync(/* turbopackIgnore: true */ folder)
    .filter((name) => name.endsWith('.woff'))
    .sort()
    .reverse()
    .map((name) => read(folder, name));
  const named = pictureFont && readNamed(pictureFont);
  return named ? [named, ...own] : own;
}

function readNamed(path: string): Font | undefined {
  try {
    return read(filesDirectory(environment().contentDir), path);
  } catch (error) {
    log('warn', 'The font that the company names for pictures cannot be used.', { error: String(error) });
    return undefined;
  }
}

function read(folder: string, path: string): Font {
  const data = readFileSync(join(/* turbopackIgnore: true */ folder, path));
  return { name: path, data, glyphs: glyphsOf(data) };
}
