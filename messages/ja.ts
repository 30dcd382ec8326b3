import { alertMails, alerts } from './ja/alerts';
import { event } from './ja/event';
import { gates } from './ja/gates';
import { kinds } from './ja/kinds';
import { events, lists, releases, results, search } from './ja/lists';
import { home, prose, site } from './ja/site';
import { answers, calendar, feed } from './ja/surfaces';
import type { Messages } from './messages';

/** Japanese. */
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
