import { feedResponse } from '@/lib/site/responses/feed-response';
import { defaultLanguage as language } from '@/messages/language';

export const dynamic = 'force-static';

// Made when it is first asked for: an archive holds the words of fifty releases, and there may be a hundred.
export const generateStaticParams = () => [];

export async function GET(_request: Request, { params }: { params: Promise<{ archive: string }> }): Promise<Response> {
  return feedResponse('rss', language, (await params).archive);
}
