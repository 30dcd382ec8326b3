import { type Language, pathIn } from '@/messages/language';
import type { CallEvent, Material } from './types';

/** Where a material is: a path of this site, or an address elsewhere. @param event slug of the event that it belongs to */
export function materialAddress(material: Material, event: string, language: Language): string {
  if (material.release) return pathIn(language, `/releases/${material.release}`);
  return material.transcript ? pathIn(language, `/events/${event}/transcript`) : documentAddress(material);
}

/** Where a document is that is a file of this site or lies elsewhere. */
export function documentAddress({ file, url = '' }: NonNullable<CallEvent['forwardLookingStatements']>): string {
  return file ? `/files/${file.path}` : url;
}

/** Whether a material leads anywhere: what it names may be gone, or have a problem of its own. */
export function isOffered({ file, url, release, transcript }: Material): boolean {
  return [file, url, release, transcript].some((target) => target !== undefined);
}
