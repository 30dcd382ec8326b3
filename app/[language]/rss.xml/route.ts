import { prerenderedLanguages } from '@/lib/site/prerendered';
import { type FeedParams, feedResponse } from '@/lib/site/responses/feed-response';

// Cached for its edition, like a page: docs/decisions/0001-editions.md.
export const dynamic = 'force-static';

export const generateStaticParams = prerenderedLanguages;

export function GET(_request: Request, { params }: FeedParams): Promise<Response> {
  return feedResponse('rss', params);
}
