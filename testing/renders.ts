import type { EncodedAnswer } from '@/lib/server/encode';
import type { Rendered, Renderer } from '@/lib/server/renderer';
import type { Site } from '@/lib/server/site';
import { currentEditionKey } from '@/lib/site/edition';

/** A rendered page of an edition. */
export function pageOf(words: string, edition: string | undefined = currentEditionKey()): Rendered {
  return { answer: { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(words) }, edition };
}

/** A renderer of a page for each path that records the requested paths. */
export function recordingRenderer(make: Renderer = async (path) => pageOf(`Page of ${path}`)) {
  const paths: string[] = [];
  const render: Renderer = async (path, edition) => {
    paths.push(path);
    const rendered = await make(path, edition);
    return path === '/_not-found' ? { ...rendered, answer: { ...rendered.answer, status: 404 } } : rendered;
  };
  return { render, paths };
}

/** The answer of the site to a path that is not a file. */
export async function answerOf(site: Site, path: string): Promise<EncodedAnswer> {
  const answer = await site.answer(path);
  if ('file' in answer) throw new Error(`${path} is answered with a file.`);
  return answer;
}
