import { type Language, pathIn } from '@/messages/language';
import type { CallEvent, Material } from './types';

/** The link to a material: a path of this site or an external URL. @param event slug of the event it belongs to */
export function materialAddress(material: Material, event: string, language: Language): string {
  const { release, transcript, language: own = transcript?.language ?? language } = material;
  if (release) return pathIn(own, `/releases/${release}`);
  return transcript ? pathIn(own, `/events/${event}/transcript`) : documentAddress(material);
}

/** The link to a document: its path below `/files/` or an external URL. */
export function documentAddress({ file, url = '' }: NonNullable<CallEvent['forwardLookingStatements']>): string {
  return file ? `/files/${file.path}` : url;
}

/** False if a material has no target: its file or transcript may be missing or unusable. */
export function isOffered({ file, url, release, transcript }: Material): boolean {
  return [file, url, release, transcript].some((target) => target !== undefined);
}
