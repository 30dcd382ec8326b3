import { alertMails, alerts } from './en/alerts';
import { event } from './en/event';
import { gates } from './en/gates';
import { kinds } from './en/kinds';
import { events, lists, releases, results, search } from './en/lists';
import { home, prose, site } from './en/site';
import { answers, calendar, feed } from './en/surfaces';
import type { Messages } from './messages';

/** English. */
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
