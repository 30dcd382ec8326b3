import type { Gate } from '@/lib/domain/gate';
import type { EventKind } from '@/lib/domain/types';
import type { AlertMailMessages, AlertPageMessages } from './areas/alerts';
import type { EventKindMessages, EventMessages, GateMessages, ReplayMessages, WebcastMessages } from './areas/event';
import type {
  EventListMessages,
  ListAidMessages,
  ReleaseMessages,
  ResultMessages,
  SearchMessages,
} from './areas/lists';
import type { HomeMessages, ProseMessages, SiteMessages } from './areas/site';
import type { AnswerMessages, CalendarMessages, FeedMessages } from './areas/surfaces';

/**
 * Every word of the interface in one language. Each message is a whole sentence or label; what it is
 * about comes in as facts, ready to be shown. Content is not translated here: it has its own language.
 */
export interface Messages {
  site: SiteMessages;
  home: HomeMessages;
  prose: ProseMessages;
  /** By kind, since in many languages the kind changes the words around it. */
  kinds: Record<EventKind, EventKindMessages>;
  event: EventMessages;
  gates: Record<Gate, GateMessages> & { webcast: WebcastMessages; replay: ReplayMessages };
  events: EventListMessages;
  releases: ReleaseMessages;
  results: ResultMessages;
  lists: ListAidMessages;
  search: SearchMessages;
  calendar: CalendarMessages;
  feed: FeedMessages;
  answers: AnswerMessages;
  alerts: AlertPageMessages;
  alertMails: AlertMailMessages;
}
