import type { Instant } from '@/lib/domain/instant';
import { readTime } from '../times/reading';

/** What of a preview is looked at: all of it stands in the address, so that it works without script. */
export interface View {
  at: Instant;
  /** Of a page of the site. */
  path: string;
  isPhone: boolean;
  isDark: boolean;
}

/** What was asked for. */
export interface AskedView extends Omit<View, 'at' | 'path'> {
  at: Instant | undefined;
  path: string | undefined;
  /** Another instant, as it was typed. */
  typed: { day: string; hour: string } | undefined;
  /** Why what was typed is no instant. */
  refused: string | undefined;
}

/** The address of a view, below that of a draft. */
export function viewPath(draft: string, { at, path, isPhone, isDark }: View): string {
  const query = new URLSearchParams({
    at: String(at),
    path,
    ...(isPhone && { width: 'phone' }),
    ...(isDark && { scheme: 'dark' }),
  });
  return `/drafts/${draft}/preview?${query}`;
}

/** @param zone of the times that are typed */
export function askedView(query: URLSearchParams, zone: string): AskedView {
  const at = query.get('at') ?? '';
  const path = query.get('path') ?? '';
  const [day, hour] = [query.get('day'), query.get('hour')];
  const typed = day === null || hour === null ? undefined : { day, hour };
  const reading = typed && readTime({ ...typed, zone }, zone);
  const isRefused = reading !== undefined && 'why' in reading;
  return {
    at: reading && !isRefused ? reading.at : /^\d{1,14}$/.test(at) ? Number(at) : undefined,
    path: path.startsWith('/') ? path : undefined,
    isPhone: query.get('width') === 'phone',
    isDark: query.get('scheme') === 'dark',
    typed,
    refused: isRefused ? [reading.why, ...reading.choices].join(' ') : undefined,
  };
}
