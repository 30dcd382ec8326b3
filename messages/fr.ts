import { alertMails, alerts } from './fr/alerts';
import { event } from './fr/event';
import { gates } from './fr/gates';
import { kinds } from './fr/kinds';
import { events, lists, releases, results, search } from './fr/lists';
import { home, prose, site } from './fr/site';
import { answers, calendar, feed } from './fr/surfaces';
import type { Messages } from './messages';

/** French. */
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
