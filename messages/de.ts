import { alertMails, alerts } from './de/alerts';
import { event } from './de/event';
import { gates } from './de/gates';
import { kinds } from './de/kinds';
import { events, lists, releases, results, search } from './de/lists';
import { home, prose, site } from './de/site';
import { answers, calendar, feed } from './de/surfaces';
import type { Messages } from './messages';

/** German. */
export const messages: Messages = {
  site,
  home,
  prose,
  kinds,
  event,
  gates,
  events,
  releases,
  results,
  lists,
  search,
  calendar,
  feed,
  answers,
  alerts,
  alertMails,
};
