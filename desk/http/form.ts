import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal';
import { words } from '../words';

/** A pasted text of 5 MB takes up to three times as much in a form. */
const MOST_BYTES = 16_000_000;

/** What a form sent. */
export interface SentForm {
  fields: Record<string, string>;
  /** A file that was chosen, if it has anything in it. */
  file: Uint8Array | undefined;
}

/**
 * Reads a form of either kind.
 * @throws Refusal for one that is too large or malformed
 */
export async function readForm(request: IncomingMessage, most = MOST_BYTES): Promise<SentForm> {
  const { tooLarge, noPage } = words.refused;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
  }
  if (size > most) throw new Refusal(413, tooLarge.title, tooLarge.text);
  const type = request.headers['content-type'] ?? '';
  const fields: Record<string, string> = Object.create(null);
  let file: Uint8Array | undefined;
  try {
    const data = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData();
    for (const [name, value] of data) {
      // A text area sends line breaks as CRLF (HTML, "constructing the entry list").
      if (typeof value === 'string') fields[name] = value.replaceAll('\r\n', '\n');
      else if (value.size > 0) file = new Uint8Array(await value.arrayBuffer());
    }
  } catch {
    throw new Refusal(400, noPage.title, noPage.text);
  }
  return { fields, file };
}
