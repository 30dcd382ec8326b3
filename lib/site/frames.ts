import type { PublishedSite } from '@/lib/content/published';
import { gateAnswer } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { inLanguageOf } from './routes';

/**
 * The origins that the page of an event may show in a frame: those of its embedded webcasts, while they are open. The
 * frame's address is the gate, which redirects to them; the policy asks for both.
 */
export function framesOn(asked: string, all: PublishedSite, now: Instant): string[] {
  const { site, path } = inLanguageOf(all, asked);
  const [, slug = ''] = /^\/events\/([^/]+)$/.exec(path) ?? [];
  const event = site.event(slug);
  if (!event?.webcast?.embed || gateAnswer(event, 'webcast', now).state !== 'open') return [];
  return [new URL(event.webcast.url).origin];
}
