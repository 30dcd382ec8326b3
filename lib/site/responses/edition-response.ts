import { EDITION_HEADER, type Edition } from '../edition';

/**
 * What a route answers that is no page: the words, and the edition that they were made for, so that
 * neither the cache nor the server gives them out in another one.
 */
export function editionResponse(edition: Edition, body: string, headers: Record<string, string>): Response {
  return new Response(body, { headers: { ...headers, [EDITION_HEADER]: edition.key } });
}
