import { type KeptText, sharedText } from '../kept-text';
import { type ParsedDocument, readMdx, readYaml } from './document';

/** The last document whose fields somebody asked for: whoever tells of one problem tells of several. */
let asked: { of: KeptDocument; document: ParsedDocument } | undefined;

/**
 * A document that keeps the text of its file alone. Its fields as they were written, and their lines, are seldom asked for
 * once it is checked: they are parsed again.
 */
export class KeptDocument implements ParsedDocument {
  /** The text below the fields, as UTF-8. */
  readonly bodyText: KeptText;
  readonly bodyLine: number;

  /**
   * @param body the length of its text in bytes, and the number of lines above
   * @param isMdx whether its fields stand above a text
   */
  constructor(
    private readonly file: KeptText,
    body: { bodyBytes: number; bodyLine: number },
    private readonly isMdx: boolean,
  ) {
    this.bodyLine = body.bodyLine;
    this.bodyText = file.last(body.bodyBytes);
  }

  /** The length of its file. */
  get bytes(): number {
    return this.file.length;
  }

  get body(): string {
    return this.bodyText.toString();
  }

  get source(): string {
    return this.file.first(this.file.length - this.bodyText.length).toString();
  }

  get fields(): unknown {
    return this.read.fields;
  }

  lineOf(path: readonly PropertyKey[]): number | undefined {
    return this.read.lineOf(path);
  }

  private get read(): ParsedDocument {
    if (asked?.of !== this) {
      const text = this.file.toString().replace(/^\uFEFF/, '');
      const document = this.isMdx ? readMdx(text, '', []) : readYaml(text, '', []);
      if (!document) throw new Error('A document that was read cannot be read again.');
      asked = { of: this, document };
    }
    return asked.document;
  }
}

/** The text of a document as it is kept. */
export function keptBody(document: ParsedDocument): KeptText {
  return document instanceof KeptDocument ? document.bodyText : sharedText(Buffer.from(document.body));
}
