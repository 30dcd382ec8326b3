import { DOCUMENTS, PICTURES, RECORDINGS } from '@/lib/content/read/schema/fields';

/** What a document can be. lib/content/read/file-kind.ts knows each by its bytes. */
export const DOCUMENT_ENDINGS: readonly string[] = [...DOCUMENTS, ...PICTURES, ...RECORDINGS];

/**
 * A name that a document can have in an address and on any disk, from the name that somebody gave it; undefined if its ending
 * is none that is taken.
 */
export function safeName(name: string): string | undefined {
  const [, stem = '', ending = ''] = /^(.*)\.([A-Za-z0-9]{1,5})$/s.exec(name.split(/[\\/]/).at(-1) ?? '') ?? [];
  const known = DOCUMENT_ENDINGS.find((each) => each === ending.toLowerCase().replace('jpeg', 'jpg'));
  if (known === undefined) return undefined;
  const plain = stem
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  return `${plain || 'document'}.${known}`;
}
