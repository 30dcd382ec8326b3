/** Unit tests run in the zone of servers. */
export const SERVER_ZONE = 'UTC';

/** Those of the folders below run a second time, in a distant zone without summer time. */
export const OTHER_ZONE = 'Asia/Singapore';

/**
 * The folders that convert and format times. Only they may use anything that depends on the zone of the process:
 * `zones.test.ts` checks this, so that all other tests need only one zone.
 */
export const ZONED_FOLDERS = [
  'lib/content/check',
  'lib/domain',
  'lib/format',
  'lib/surfaces/calendar',
  'lib/surfaces/tables',
];
