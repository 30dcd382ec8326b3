import type { Messages } from '../messages';
import { sentence } from '../sentence';

export const gates: Messages['gates'] = {
  webcast: {
    name: 'Webcast',
    enter: 'Join the webcast',
    calledOff: 'Will not take place',
    opens: (when) => sentence`Opens here on ${when}`,
    ended: (when) => sentence`Ended on ${when}`,
    page: {
      early: 'The webcast is not open yet',
      opensOn: (when) => sentence`It opens on ${when}.`,
      open: 'The webcast is open',
      ended: 'The webcast has ended',
      closedOn: (when) => sentence`It closed on ${when}.`,
      calledOff: 'There is no webcast',
      release: 'Read the release',
    },
    news: { open: 'The webcast is open', closed: 'The webcast is closed' },
    openAnswer: 'The webcast is open.',
  },
  replay: {
    name: 'Replay',
    enter: 'Listen to the replay',
    calledOff: 'Will not take place',
    opens: (when) => sentence`Opens here on ${when}`,
    ended: (when) => sentence`Ended on ${when}`,
    page: {
      early: 'The replay is not open yet',
      opensOn: (when) => sentence`It opens on ${when}.`,
      open: 'The replay is open',
      ended: 'The replay has ended',
      closedOn: (when) => sentence`It closed on ${when}.`,
      calledOff: 'There is no replay',
      release: 'Read the release',
    },
    news: { open: 'The replay is open', closed: 'The replay is closed' },
    openAnswer: 'The replay is open.',
    recording: (event) => `Recording: ${event}`,
    captions: 'Captions',
    opensOn: (when) => sentence`The replay opens on ${when}.`,
    endedOn: (day) => sentence`The replay ended on ${day}.`,
    availableUntil: (when) => sentence`Available until ${when}`,
    availableThrough: (day, zone) => sentence`Available through ${day}, until midnight at the end of that day, ${zone}`,
    beside: (available) => sentence`Replay: ${available}`,
  },
};
