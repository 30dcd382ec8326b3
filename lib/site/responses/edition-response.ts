import { EDITION_HEADER, type Edition } from '../edition';

/** A route handler's response, marked with its edition: neither the cache nor the server sends it in another one. */
export function editionResponse(
  edition: Edition,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Response {
  return new Response(body, { headers: { ...headers, [EDITION_HEADER]: edition.key } });
}
