import { archiveParams, feedResponse } from '@/lib/http/feed-response';

export const dynamic = 'force-static';

export const generateStaticParams = archiveParams;

export async function GET(_request: Request, { params }: { params: Promise<{ archive: string }> }): Promise<Response> {
  return feedResponse('json', (await params).archive);
}
