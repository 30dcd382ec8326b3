import type { EventMessages } from '../areas/event';
import { sentence } from '../sentence';

/** `45 minutes`, `1 hour`, `8 hours 30 minutes`. */
function lasts(minutes: number): string {
  const count = (number: number, unit: string) => (number === 0 ? [] : [`${number} ${unit}${number === 1 ? '' : 's'}`]);
  return [...count(Math.floor(minutes / 60), 'hour'), ...count(minutes % 60, 'minute')].join(' ');
}

export const event: EventMessages = {
  headline: {
    scheduled: 'Upcoming',
    starting: 'Starting soon',
    delayed: 'Starting late',
    live: 'In progress',
    overrun: 'Expected to be over',
    replay: 'Replay available',
    historical: 'Historical',
  },
  now: 'Now',
  announcedFor: (when) => sentence`It was planned for ${when}.`,
  delayed: (planned, strong) => sentence`${strong('Delayed.')} It was planned for ${planned}.`,
  rescheduled: (former, note, strong) => sentence`${strong('Rescheduled')} from ${former}. ${note}`,
  record: 'This page is kept as a record and is not updated. What was said may be out of date.',
  countdown: {
    days: 'days',
    hours: 'hours',
    minutes: 'minutes',
    seconds: 'seconds',
    left: (days, hours, minutes) => `${days}, ${hours}, ${minutes} to go`,
  },
  yourTime: {
    sameDay: (time) => `Your time: ${time}`,
    today: (day, time) => `Your time: today, ${day}, ${time}`,
    tomorrow: (day, time) => `Your time: tomorrow, ${day}, ${time}`,
    dayBefore: (day, time) => `Your time: the day before, ${day}, ${time}`,
    nextDay: (day, time) => `Your time: the next day, ${day}, ${time}`,
  },
  facts: {
    when: 'When',
    where: 'Where',
    replayByPhone: 'Replay by phone',
    speakers: 'Speakers',
    announced: 'Announced',
    riskFactors: 'Risk factors',
    length: (minutes) => `Length: ${lasts(minutes)}`,
    lengthIsEstimate: (minutes) => `Length: about ${lasts(minutes)}. This is an estimate.`,
    plannedFor: (when) => sentence`Planned for ${when}`,
    passcode: (passcode) => sentence`Passcode ${passcode}`,
    openThrough: (from, day) => sentence`From ${from} through ${day}`,
    openUntil: (from, when) => sentence`From ${from} until ${when}`,
    openFrom: (from) => sentence`From ${from}`,
    openAfterThrough: (day) => `When it is over, through ${day}`,
    openAfterUntil: (when) => `When it is over, until ${when}`,
    openAfter: 'When it is over',
  },
  source: {
    start: (unseen) => sentence`source${unseen(' of the time')}`,
    number: (unseen) => sentence`source${unseen(' of the number')}`,
    passcode: (unseen) => sentence`source${unseen(' of the passcode')}`,
    webcast: (unseen) => sentence`source${unseen(' of the webcast')}`,
    replayEnd: (unseen) => sentence`source${unseen(' of the end of the replay')}`,
  },
  timeline: {
    label: 'Timeline of this event',
    announced: 'Announced',
    replay: 'Replay',
    through: (day) => `through ${day}`,
    until: (when) => `until ${when}`,
    archived: 'Archived',
  },
  documents: {
    heading: 'Documents',
    kind: {
      slides: 'Slides',
      release: 'Release',
      transcript: 'Transcript',
      '10-Q': '10-Q',
      '10-K': '10-K',
      '8-K': '8-K',
      'annual report': 'Annual report',
      supplement: 'Supplement',
    },
    file: (kind, type, size) => `${kind} · ${type}, ${size}`,
    elsewhere: (kind, host) => `${kind} · ${host}`,
    page: (kind) => `${kind} · web page`,
  },
  furtherReleases: 'More releases',
  changes: { heading: 'Changes', before: (when) => sentence`Before: ${when}` },
  transcript: {
    label: 'Transcript',
    title: (event) => `Transcript: ${event}`,
    speakers: 'Speakers',
    about: 'About this transcript',
    caution: 'Statements about the future were made on that day, and may turn out otherwise.',
  },
  addToCalendar: { action: 'Add to calendar', anyProgram: 'Apple and others' },
  subscribe: {
    heading: 'Subscribe to all events',
    anyProgram: 'Subscribe in Apple and others',
    onComputer: (program) => `Subscribe in ${program}, on a computer`,
    hint: 'A subscription updates by itself. Google checks for changes every 8 to 24 hours.',
  },
};
