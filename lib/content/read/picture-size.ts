import { imageSize } from 'image-size';

/** In CSS pixels, as it is shown. */
export interface PictureSize {
  width: number;
  height: number;
}

export function isPicture(path: string): boolean {
  return /\.(png|jpg|webp|avif)$/.test(path);
}

/** Cameras may store a picture on its side: these values of its orientation (Exif 2.3) turn it by a quarter. */
const ON_ITS_SIDE = 5;

/** The size of a picture by its first bytes; undefined if they do not tell it. */
export function pictureSize(head: Uint8Array): PictureSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(head);
    if (!(width > 0 && height > 0)) return undefined;
    return orientation >= ON_ITS_SIDE ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
