import { ImageResponse } from 'next/og';
import type { ReactElement } from 'react';
import type { Company } from '@/lib/content/types';
import { log } from '@/lib/process/log';
import { EDITION_HEADER, type Edition } from '../edition';
import { fittingText } from '../pictures/fitting-text';
import { type Font, fontsOf } from '../pictures/fonts';

/** The words of a picture in characters that can be drawn; undefined where there would be few of them left. */
export type Fit = (text: string) => string | undefined;

/**
 * A picture for previews, 1200 by 630, PNG; like every answer it is valid in its edition alone. Nothing is fetched from
 * another machine: the renderer asks for what its fonts lack, so it gets no other words than they have.
 * @param draw makes what `next/og` draws
 */
export async function pictureResponse(
  edition: Edition,
  company: Company,
  draw: (fit: Fit) => ReactElement,
): Promise<Response> {
  const png = await drawn(fontsOf(company), draw).catch((error) => {
    log('warn', 'A picture could not be drawn with the font that the company names.', { error: String(error) });
    return drawn(fontsOf({}), draw);
  });
  return new Response(png, { headers: { 'content-type': 'image/png', [EDITION_HEADER]: edition.key } });
}

async function drawn(fonts: readonly Font[], draw: (fit: Fit) => ReactElement): Promise<ArrayBuffer> {
  const glyphs = fonts.map((font) => font.glyphs);
  const picture = new ImageResponse(
    draw((text) => fittingText(text, glyphs)),
    { width: 1200, height: 630, fonts: fonts.map(({ name, data }) => ({ name, data })) },
  );
  return picture.arrayBuffer();
}
