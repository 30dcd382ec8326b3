import { type FeedParams, feedResponse } from '@/lib/site/responses/feed-response';

export const dynamic = 'force-static';

// Rendered on first request; lib/site/routes.ts knows which categories exist.
export const generateStaticParams = () => [];

export function GET(_request: Request, { params }: FeedParams): Promise<Response> {
  return feedResponse('atom', params);
}
