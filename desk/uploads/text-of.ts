import { readFileSync } from 'node:fs';
import type { Upload } from '../http/form';
import { Refusal } from '../refusal';
import { words } from '../words';
import { wordHtml } from './word-html';

/** What a text can be uploaded as. */
export const TEXT_ENDINGS = ['.txt', '.html', '.htm', '.docx', '.eml'];
/** Words of a release, with all that a mail program adds. */
const MOST_BYTES = 25_000_000;

/**
 * The text of an uploaded file, as plain text or HTML that the importer reads. Word documents and mails give their words
 * alone: nothing in them is run, fetched or kept.
 * @throws Refusal for another type, by its ending or by its first bytes
 */
export async function textOf({ name, file, size }: Upload): Promise<Uint8Array> {
  const { noText, tooLarge, wrongType } = words.refused;
  const ending = TEXT_ENDINGS.find((each) => name.toLowerCase().endsWith(each));
  if (!ending) throw new Refusal(400, noText, wrongType(TEXT_ENDINGS.join(', ')));
  if (size > MOST_BYTES) throw new Refusal(413, tooLarge.title, tooLarge.text);
  const bytes = readFileSync(file);
  if (ending === '.docx') return html(wordHtml(bytes));
  return ending === '.eml' ? html(mailText(bytes)) : bytes;

  async function html(reading: Promise<string | undefined>): Promise<Uint8Array> {
    const text = await reading.catch(() => undefined);
    if (text === undefined) throw new Refusal(400, noText, wrongType(ending === '.eml' ? 'a mail' : 'a Word document'));
    return Buffer.from(text);
  }
}

/** The words of a mail, without what is attached to it; undefined for what is no mail. */
async function mailText(bytes: Buffer): Promise<string | undefined> {
  if (
    !/^(?:[\x21-\x39\x3b-\x7e]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+\r?\n/.test(
      bytes.subarray(0, 100_000).toString('latin1'),
    )
  )
    return undefined;
  const { default: PostalMime } = await import('postal-mime');
  const { html, text } = await PostalMime.parse(bytes, { maxNestingDepth: 20 });
  return html ?? text;
}
