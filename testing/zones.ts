/** Unit tests run in the zone of servers. */
export const SERVER_ZONE = 'UTC';

/** Those of the rooms below run a second time, in a distant zone without summer time. */
export const OTHER_ZONE = 'Asia/Singapore';

/**
 * The rooms that convert and format times. Only they may use anything that depends on the zone of the process:
 * `zones.test.ts` checks this, so that the tests of all other rooms need only one zone.
 */
export const ZONED_ROOMS = ['lib/content', 'lib/domain', 'lib/format', 'lib/surfaces', 'wire/facts'];
