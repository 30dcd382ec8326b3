import { lookup } from 'mime-types';

/** The media type of a file, by its name. */
export function mediaType(path: string): string {
  return lookup(path) || 'application/octet-stream';
}
