import { currentContent } from '@/lib/content/store';

export const dynamic = 'force-dynamic';

/** For load balancers: whether this instance serves, and what. Counts only. */
export function GET(): Response {
  const { revision } = currentContent();
  return Response.json({ status: 'ok', revision }, { headers: { 'cache-control': 'no-store' } });
}
