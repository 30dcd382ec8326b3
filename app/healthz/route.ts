import { contentProblems, currentContent } from '@/lib/content/store';

export const dynamic = 'force-dynamic';

/** For load balancers: whether this instance serves, and how many problems keep newer content
 * from being served. It never tells what they are: they may be those of content that is not public. */
export function GET(): Response {
  currentContent();
  return Response.json(
    { status: 'ok', contentProblems: contentProblems() },
    { headers: { 'cache-control': 'no-store' } },
  );
}
