import { feedResponse } from '@/lib/site/responses/feed-response';
import { defaultLanguage as language } from '@/messages/language';

// Cached for its edition, like a page: docs/decisions/0001-editions.md.
export const dynamic = 'force-static';

export function GET(): Response {
  return feedResponse('json', language);
}
