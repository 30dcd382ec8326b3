import { currentContent } from '@/lib/content/store';

export const dynamic = 'force-dynamic';

/** For load balancers: whether this instance can serve. It never tells of content that is not public. */
export function GET(): Response {
  currentContent();
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
}
