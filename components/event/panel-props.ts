import type { CallEvent } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import type { SourceOf } from '@/lib/surfaces/citations/sources';
import type { Language } from '@/messages/language';

export interface PanelProps {
  event: CallEvent;
  now: Instant;
  language: Language;
  /** Links facts to their sources, where there is room. */
  sourceOf?: SourceOf | undefined;
}
