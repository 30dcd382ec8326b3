/** Unit tests run in the zone of the servers. */
export const SERVER_ZONE = 'UTC';

/** Those of the rooms below run a second time, in a zone far from it that keeps no summer time. */
export const OTHER_ZONE = 'Asia/Singapore';

/**
 * The rooms that make times of wall times and words of times: only these may call what reads the zone of the
 * process. `zones.test.ts` holds this, so that one run is enough for the tests of all other rooms.
 */
export const ZONED_ROOMS = ['lib/content', 'lib/domain', 'lib/format', 'lib/surfaces', 'wire/facts'];
