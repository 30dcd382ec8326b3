import { ImageResponse } from 'next/og';
import type { ReactElement } from 'react';
import { EDITION_HEADER, type Edition } from '../edition';

/** A preview image, PNG, 1200 by 630 pixels, marked with its edition. */
export function pictureResponse(edition: Edition, element: ReactElement): Response {
  return new ImageResponse(element, { width: 1200, height: 630, headers: { [EDITION_HEADER]: edition.key } });
}
