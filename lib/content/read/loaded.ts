import type { ParsedDocument } from './document';

/** A link from a document to an address of this site. */
export interface SiteLink {
  path: string;
  line: number;
}

/** Where a piece of content was written, for problems that show only beside other content. */
export interface SourceFile {
  file: string;
  document: ParsedDocument;
  siteLinks: SiteLink[];
}

export interface Loaded<T> {
  item: T;
  source: SourceFile;
}
