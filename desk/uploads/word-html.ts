import { unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';

/** The parts of a document that words stand in. Pictures, macros and embedded files are not even unpacked. */
const WORDS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[A-Za-z0-9]+\.xml|word\/_rels\/[A-Za-z0-9.]+\.rels)$/;
/** Unpacked. A release has some hundred kilobytes. */
const MOST_BYTES = 30_000_000;

/** A Word document as HTML: headings, paragraphs, lists, tables, links; undefined if it is none. */
export async function wordHtml(bytes: Uint8Array): Promise<string | undefined> {
  let left = MOST_BYTES;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!WORDS.test(name)) return false;
      left -= originalSize;
      return left >= 0;
    },
  });
  if (!parts['word/document.xml'] || left < 0) return undefined;
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  const { value } = await mammoth.convertToHtml(
    { buffer },
    { externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  return `<!doctype html><html><body>${value.replace(/<img\b[^>]*>/g, '')}</body></html>`;
}
