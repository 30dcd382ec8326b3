import { type FeedParams, feedResponse } from '@/lib/site/responses/feed-response';

export const dynamic = 'force-static';

// Rendered on first request: an archive has the text of fifty releases, and there may be a hundred archives.
export const generateStaticParams = () => [];

export function GET(_request: Request, { params }: FeedParams): Promise<Response> {
  return feedResponse('json', params);
}
