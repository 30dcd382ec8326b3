import type { Document } from './document';

/** A link from a document to an address of this site. */
export interface SiteLink {
  path: string;
  line: number;
}

/** Where a piece of content was written, for faults that show only beside other content. */
export interface Source {
  file: string;
  document: Document;
  siteLinks: SiteLink[];
}

export interface Loaded<T> {
  item: T;
  source: Source;
}
