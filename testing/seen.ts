import { ask } from './ask';

/** An answer without the headers that contain the time, for comparing answers. */
export interface Seen {
  status: number;
  head: string;
  body: string;
}

export async function see(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Seen> {
  const { status, rawHeaders, body } = await ask(Number(new URL(origin).port), path, { headers, method });
  const head = rawHeaders.filter((_, index, all) => !/^(date|server-timing)$/i.test(all[index - (index % 2)] ?? ''));
  return { status, head: head.join('\n'), body: body.toString('latin1') };
}
