import type { ParsedDocument } from './document';

/** A link from a document to a path of this site. */
export interface SiteLink {
  path: string;
  line: number;
}

/** The file that an item comes from, to place problems that show only in comparison with other files. */
export interface SourceFile {
  file: string;
  document: ParsedDocument;
  siteLinks: SiteLink[];
}

export interface Loaded<T> {
  item: T;
  source: SourceFile;
}
